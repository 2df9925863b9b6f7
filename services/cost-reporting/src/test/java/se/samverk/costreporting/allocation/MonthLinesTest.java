package se.samverk.costreporting.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;

/** How lines are put side by side, and that the database reads each as it was meant. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MonthLinesTest {
    private static final LocalDate MONTH = LocalDate.of(2199, 1, 1);
    private static final int MOST_LINES = 65_535;

    @Test
    void departmentsOfAnyName_areReadBackAsTheyAre() throws SQLException {
        List<@Nullable String> departments = Arrays.asList(
                "plain", null, "NULL", "a,b", "with \"quotes\"", "back\\slash", "{braces}", " spaces ", "å ä ö", "");
        MonthLines lines = lines(departments);
        String[] columns = lines.blocks().getFirst().columns();
        try (var connection = TestPostgres.superuser("cost_reporting").getConnection();
                var select = connection.prepareStatement("select ?::text[]")) {
            select.setString(1, columns[3]);
            try (var row = select.executeQuery()) {
                row.next();
                assertEquals(
                        departments, Arrays.asList((String[]) row.getArray(1).getArray()));
            }
        }
    }

    @Test
    void moreLinesThanTheirIdsCanTell_becomeAnotherBlock() {
        assertEquals(1, lines(Collections.nCopies(MOST_LINES, "A")).blocks().size());
        List<Block> blocks = lines(Collections.nCopies(MOST_LINES + 1, "A")).blocks();
        assertEquals(2, blocks.size());
        blocks.forEach(block -> assertEquals("0000", block.columns()[1].substring(32)));
    }

    private static MonthLines lines(List<@Nullable String> departments) {
        Shares shares = new Shares(departments.stream()
                .map(department -> new Share("1494", department, BigDecimal.ONE))
                .toList());
        MonthLines lines = new MonthLines(UUID.randomUUID(), MONTH);
        lines.add(UUID.randomUUID(), shares, shares.split(departments.size()));
        return lines;
    }
}
