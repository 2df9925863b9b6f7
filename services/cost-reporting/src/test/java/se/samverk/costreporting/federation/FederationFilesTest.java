package se.samverk.costreporting.federation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.RandomBooks;
import se.samverk.costreporting.testing.ReadWorkbook;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FederationFilesTest {
    private static final String PATH = "/federation-report/report?against=period-before&period=";

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private static byte[] file(Finance finance, String query, String name) {
        return finance.get(PATH + query)
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .extract()
                .asByteArray();
    }

    /** The sum of a column of whole öre. */
    private static long sum(Finance finance, String query, String name, String column) {
        String text = new String(file(finance, query, name), StandardCharsets.UTF_8);
        List<String> head = Arrays.asList(
                text.replace("\uFEFF", "").lines().findFirst().orElseThrow().split(";"));
        return text.lines()
                .skip(1)
                .map(line -> line.split(";"))
                .mapToLong(fields -> Long.parseLong(fields[head.indexOf(column)]))
                .sum();
    }

    @RepeatedTest(3)
    void aRandomMonth_isTheSameInExcelAndCsvAsInTheAnswers(RepetitionInfo repetition) {
        int year = 2690 + repetition.getCurrentRepetition();
        Finance finance = new RandomBooks(repetition.getCurrentRepetition(), year).allocated();
        new TestLedger()
                .row(year + "-02", 6999, "no-rule-" + finance.mark, null, 12345)
                .store();
        finance.run(year + "-02");
        String month = year + "-02";
        JsonPath report = finance.read("/federation-report?period=" + month);
        JsonPath summary = finance.read("/federation-report/change-summary?against=period-before&period=" + month);
        ReadWorkbook book = new ReadWorkbook(file(finance, month, "forbundsrapport-" + month + ".xlsx"));
        assertEquals(
                List.of(
                        "Över- och underuttag",
                        "Kostnadsutveckling",
                        "Kostnadsförändringar",
                        "Fakturerat, förändringar"),
                book.names());
        String recovery = "Över- och underuttag";
        assertEquals(report.getLong("sums.costOre"), book.ore(recovery, book.row(recovery, "Summa"), 6));
        assertEquals(report.getLong("sums.differenceOre"), book.ore(recovery, book.row(recovery, "Summa"), 10));
        assertEquals(report.getLong("sums.sourceOre"), book.ore(recovery, book.row(recovery, "Enligt huvudboken"), 6));
        String changes = "Kostnadsförändringar";
        assertEquals(summary.getLong("cost.beforeOre"), book.ore(changes, book.row(changes, "Summa"), 4));
        assertEquals(summary.getLong("cost.parts.volumeOre"), book.ore(changes, book.row(changes, "Summa"), 7));
        assertEquals(summary.getLong("cost.afterOre"), book.ore(changes, book.row(changes, "Summa"), 11));
        assertEquals(summary.getLong("cost.changeOre"), book.ore(changes, book.row(changes, "Summa"), 12));
        String trend = "Kostnadsutveckling";
        assertEquals(report.getLong("sums.costOre"), book.ore(trend, book.row(trend, "Summa"), 13));

        String csv = month + "&format=csv";
        assertEquals(
                report.getLong("sums.sourceOre"),
                sum(finance, csv, "over-och-underuttag-" + month + ".csv", "cost_ore"));
        assertEquals(
                summary.getLong("cost.changeOre"),
                sum(finance, csv + "&table=cost-changes", "kostnadsforandringar-" + month + ".csv", "change_ore"));
        assertEquals(
                report.getLong("sums.costOre"),
                sum(finance, csv + "&table=cost-trend", "kostnadsutveckling-" + month + ".csv", month + "_ore"));
    }

    @Test
    void whatIsInvoiced_isTheSameInCsv_andInEnglish() {
        Invoicing invoicing = new Invoicing();
        Finance finance = invoicing.finance;
        String company = invoicing.company("energi", "1494");
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":1000");
        invoicing.reading(service, company, "11");
        invoicing.approved();
        String quarter = invoicing.quarter();
        String query = quarter + "&language=en&format=csv&table=";
        assertEquals(
                finance.read("/federation-report?period=" + quarter).getLong("sums.invoicedOre"),
                sum(finance, query + "invoiced-changes", "invoiced-changes-" + quarter + ".csv", "after_ore"));
        assertEquals(
                finance.read("/federation-report?period=" + quarter).getLong("sums.othersOre"),
                sum(finance, query + "recovery", "recovery-" + quarter + ".csv", "others_ore"));
    }

    @Test
    void aFormatOrTableThatIsNone_isRefused() {
        Finance finance = new Finance();
        finance.get(PATH + "2026&format=pdf")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Välj excel eller csv."));
        finance.get(PATH + "2026&table=all")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Välj recovery, cost-trend, cost-changes eller invoiced-changes."));
    }
}
