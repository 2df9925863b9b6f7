package se.samverk.costreporting.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SimulationFilesTest {
    private static final int BEFORE_ORE = 5;
    private static final int AFTER_ORE = 7;

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @Test
    void theCsv_sumsToTheLedgerBeforeAndAfter_andTheWorkbookHasAName() {
        TrialBooks books = new TrialBooks();
        String id = new Simulating(books.finance).made(books.year, books.weights(80, 20));
        String path = "/simulations/" + id + "/report";
        List<String[]> rows = books.finance
                .get(path + "?format=csv")
                .asString()
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
        assertEquals(200_000, sum(rows, BEFORE_ORE));
        assertEquals(200_000, sum(rows, AFTER_ORE));
        assertTrue(rows.stream().anyMatch(row -> Arrays.asList(row).containsAll(List.of("1494", "80000"))));
        Response excel = books.finance.get(path + "?format=excel");
        assertEquals(200, excel.statusCode());
        assertTrue(excel.header("Content-Disposition").contains("simulering-" + books.year));
        assertEquals('P', excel.asByteArray()[0]);
        assertEquals(400, books.finance.get(path + "?format=pdf").statusCode());
    }

    private static long sum(List<String[]> rows, int column) {
        return rows.stream().mapToLong(row -> Long.parseLong(row[column])).sum();
    }
}
