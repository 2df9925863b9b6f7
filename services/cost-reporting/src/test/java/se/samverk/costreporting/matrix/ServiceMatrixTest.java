package se.samverk.costreporting.matrix;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.RandomBooks;
import se.samverk.costreporting.testing.ReadWorkbook;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ServiceMatrixTest {
    private static final String SHEET = "Tjänst och medlem";

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @RepeatedTest(3)
    void financeReadsARandomMatrix_andRowsColumnsAndStatementsAgree(RepetitionInfo repetition) {
        int year = 2320 + repetition.getCurrentRepetition();
        Finance finance = new RandomBooks(repetition.getCurrentRepetition(), year).allocated();
        new TestLedger()
                .row(year + "-01", 6999, "no-rule-" + finance.mark, null, 12345)
                .store();
        finance.run(year + "-01");
        for (String period : List.of(year + "-01", year + "-02", year + "-Q1")) {
            JsonPath matrix = finance.read("/service-matrix?period=" + period);
            long allocated = sum(matrix, "services.amountOre");
            assertEquals(allocated, sum(matrix, "municipalities.amountOre"));
            assertEquals(allocated, sum(matrix, "services.cells.flatten().amountOre"));
            assertEquals(allocated, matrix.getLong("sums.allocatedOre"));
            assertEquals(period.endsWith("-02") ? "complete" : "missing", matrix.getString("previousState"));
            assertEquals(
                    matrix.getLong("sums.sourceOre"),
                    allocated + matrix.getLong("sums.undistributedOre") + matrix.getLong("sums.unmatchedOre"));
            assertEquals(sum(matrix, "services.previousAmountOre"), matrix.getLong("previousSums.allocatedOre"));
            assertSameAsStatement(finance, matrix, period);
            assertExcel(finance, matrix, period);
            assertCsv(finance, matrix, period);
        }
    }

    private static void assertSameAsStatement(Finance finance, JsonPath matrix, String period) {
        JsonPath statement = finance.statement("1494", period);
        statement
                .<String>getList("services.serviceCode")
                .forEach(service -> assertEquals(
                        statement.getLong("services.find { it.serviceCode == '" + service + "' }.amountOre"),
                        matrix.getLong("services.find { it.serviceCode == '" + service
                                + "' }.cells.find { it.municipality == '1494' }.amountOre")));
    }

    private static void assertExcel(Finance finance, JsonPath matrix, String period) {
        ReadWorkbook book = new ReadWorkbook(file(finance, period, "excel").asByteArray());
        int members = matrix.getList("municipalities").size();
        Row sums = book.row(SHEET, "Summa");
        for (int i = 0; i < members; i++) {
            assertEquals(matrix.getLong("municipalities[" + i + "].amountOre"), book.ore(SHEET, sums, i + 2));
        }
        Row source = book.row(SHEET, "Enligt huvudboken");
        assertEquals(matrix.getLong("sums.sourceOre"), book.ore(SHEET, source, members + 2));
        if (matrix.getString("previousState").equals("missing")) {
            for (int column = members + 3; column <= members + 4; column++) {
                assertTrue(isEmpty(source, column), "what is not known is not 0");
                assertTrue(isEmpty(sums, column));
                assertTrue(isEmpty(book.rows(SHEET).get(1), column));
            }
        } else {
            assertEquals(matrix.getLong("previousSums.sourceOre"), book.ore(SHEET, source, members + 3));
        }
    }

    private static boolean isEmpty(Row row, int column) {
        return row.getOptionalCell(column)
                .filter(cell -> cell.getType() != CellType.EMPTY)
                .isEmpty();
    }

    private static void assertCsv(Finance finance, JsonPath matrix, String period) {
        String text = new String(file(finance, period, "csv").asByteArray(), StandardCharsets.UTF_8);
        long sum = text.lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .mapToLong(fields -> Long.parseLong(fields[fields.length - 3]))
                .sum();
        boolean known = !matrix.getString("previousState").equals("missing");
        assertEquals(
                known,
                text.lines().skip(1).noneMatch(line -> line.endsWith(";;")),
                "what is not known is empty, and nothing else is");
        assertEquals(matrix.getLong("sums.sourceOre"), sum);
        assertTrue(text.contains(";Ofördelat;"));
    }

    private static Response file(Finance finance, String period, String format) {
        return finance.get("/service-matrix/report?period=" + period + "&format=" + format)
                .then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"tjanster-per-medlem-" + period + "."
                                + (format.equals("csv") ? "csv" : "xlsx") + "\"")
                .extract()
                .response();
    }

    private static long sum(JsonPath matrix, String path) {
        return matrix.getList(path, Long.class).stream().mapToLong(ore -> ore).sum();
    }

    @Test
    void financeReadsAPeriodWithoutRuns_andGetsMembersWithZero() {
        JsonPath matrix = new Finance().read("/service-matrix?period=2319");
        assertEquals("missing", matrix.getString("state"));
        assertEquals("missing", matrix.getString("previousState"));
        assertEquals(List.of(), matrix.getList("services"));
        assertTrue(matrix.getList("municipalities").size() >= TestFederation.INHABITANTS.size());
        assertEquals(0, sum(matrix, "municipalities.amountOre"));
        new Finance()
                .get("/service-matrix/report?period=2319&format=pdf")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Välj excel eller csv."));
    }
}
