package se.samverk.costreporting.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.ReadWorkbook;
import se.samverk.costreporting.testing.TestBudgets;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/** Budget and outcome as files say what the API says, to the öre. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OutcomeFilesTest {
    private static final String BASE = "/cost-reporting/v1";
    private static final List<String> FIGURES = List.of(
            "budgetOre",
            "outcomeOre",
            "budgetToDateOre",
            "outcomeToDateOre",
            "deviationOre",
            "yearBudgetOre",
            "forecastOre",
            "forecastDeviationOre");
    private static final int FIRST_AMOUNT = 2;

    private final Finance finance = new Finance();
    private final TestBudgets budgets = new TestBudgets(finance);
    private int year;

    @BeforeEach
    void twoServicesAndABudget() {
        TestFederation.arrive();
        year = TestBudgets.nextYear();
        Random random = new Random(year);
        String[] rows = new String[4];
        for (int i = 0; i < 2; i++) {
            String key = finance.key("k" + i, "fixed", """
                    ,"shares":[{"municipality":"1494","weight":%d},{"municipality":"1495","weight":7}]""".formatted(1 + random.nextInt(20)));
            String pool = finance.servicePool("o" + i, key);
            String service = finance.service("o" + i, pool);
            String centre = finance.mark + i;
            finance.rule(centre, pool);
            TestLedger ledger = new TestLedger();
            for (int month = 1; month <= 2; month++) {
                ledger.row("%d-%02d".formatted(year, month), 5010, centre, null, random.nextLong(90_000_000));
            }
            ledger.store();
            rows[2 * i] = budgets.row("1494", service, random.nextLong(900_000_000));
            rows[2 * i + 1] = budgets.row("1495", service, random.nextLong(900_000_000));
        }
        budgets.decided(year, rows);
        finance.run(year + "-01");
        finance.run(year + "-02");
    }

    @Test
    void economistDownloadsTheMunicipalitysOwn_byService() {
        RequestSpecification economist = Finance.asEconomist("1494");
        String path = "/municipalities/1494/budget-outcome";
        JsonPath read = json(economist, path);
        assertEquals(2, read.getList("services").size());
        Response excel = file(Finance.asEconomist("1494"), path, "excel");
        excel.then()
                .header("Content-Disposition", "attachment; filename=\"budgetutfall-lidkoping-" + year + "-Q1.xlsx\"");
        ReadWorkbook book = new ReadWorkbook(excel.asByteArray());
        assertEquals(List.of("Per tjänst", "Per månad", "Om siffrorna"), book.names());
        assertSheet(read, "services", book, "Per tjänst");
        Row sum = book.rows("Per månad").getLast();
        assertEquals(read.getLong("total.yearBudgetOre"), book.ore("Per månad", sum, 1));
        assertEquals(read.getLong("total.outcomeToDateOre"), book.ore("Per månad", sum, 2));
        assertEquals(read.getLong("total.forecastOre"), book.ore("Per månad", sum, 3));
        assertCsv(read, "services", file(Finance.asEconomist("1494"), path, "csv"));
        Finance.asEconomist("1495")
                .get(BASE + path + "/report?period=" + year)
                .then()
                .statusCode(404);
    }

    @Test
    void financeDownloadsEverybodys_byServiceAndMember() {
        JsonPath read = json(finance.asFinance(), "/budget-outcome");
        ReadWorkbook book = new ReadWorkbook(
                file(finance.asFinance(), "/budget-outcome", "excel").asByteArray());
        assertSheet(read, "services", book, "Per tjänst");
        assertSheet(read, "municipalities", book, "Per medlem");
        assertCsv(read, "municipalities", file(finance.asFinance(), "/budget-outcome", "csv"));
    }

    @Test
    void aMethodThatCannotTell_leavesTheForecastEmpty() {
        String path = BASE + "/municipalities/1494/budget-outcome/report?method=last-year&period=" + year;
        ReadWorkbook book = new ReadWorkbook(Finance.asEconomist("1494")
                .get(path + "&format=excel")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        Row sum = book.rows("Per tjänst").getLast();
        assertNull(sum.getOptionalCell(8).orElse(null));
    }

    private static void assertSheet(JsonPath read, String part, ReadWorkbook book, String sheet) {
        List<Row> rows = book.rows(sheet);
        assertEquals(read.getList(part).size() + 2, rows.size());
        for (int column = 0; column < FIGURES.size(); column++) {
            String figure = FIGURES.get(column);
            for (int i = 0; i < rows.size() - 2; i++) {
                assertEquals(
                        read.getLong(part + "[" + i + "].figures." + figure),
                        book.ore(sheet, rows.get(i + 1), column + FIRST_AMOUNT),
                        sheet + ", " + figure + ", row " + i);
            }
            assertEquals(
                    read.getLong("total." + figure),
                    book.ore(sheet, rows.getLast(), column + FIRST_AMOUNT),
                    sheet + ", sum of " + figure);
        }
    }

    private static void assertCsv(JsonPath read, String part, Response file) {
        String text = new String(file.asByteArray(), StandardCharsets.UTF_8).substring(1);
        List<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text).stream()
                .toList();
        assertEquals(read.getList(part).size(), rows.size());
        for (String figure : FIGURES) {
            String column = figure.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
            String kronor = column.replaceAll("_ore$", "");
            long sum = 0;
            for (NamedCsvRecord row : rows) {
                long ore = Long.parseLong(row.getField(column));
                assertEquals(ore, Long.parseLong(row.getField(kronor).replace(",", "")), figure);
                sum += ore;
            }
            assertEquals(read.getLong("total." + figure), sum, figure);
        }
    }

    private JsonPath json(RequestSpecification as, String path) {
        return as.get(BASE + path + "?period=" + year + "-Q1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response file(RequestSpecification as, String path, String format) {
        return as.header("Accept-Language", "sv")
                .get(BASE + path + "/report?period=" + year + "-Q1&format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }
}
