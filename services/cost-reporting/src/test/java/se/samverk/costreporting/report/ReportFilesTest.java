package se.samverk.costreporting.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.RandomBooks;
import se.samverk.costreporting.testing.ReadPdf;
import se.samverk.costreporting.testing.ReadSie;
import se.samverk.costreporting.testing.ReadWorkbook;
import se.samverk.costreporting.testing.ReportSums;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportFilesTest {
    private static final String BASE = "/cost-reporting/v1/municipalities/";
    private static final List<String> MEMBERS = List.of("1494", "1495", "1444", "1470");

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @RepeatedTest(6)
    void economistDownloadsARandomQuarter_andEveryFileSaysTheStatementsSums(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        int year = 2150 + seed;
        Finance finance = new RandomBooks(seed, year).allocated();
        for (String period : List.of(year + "-01", year + "-Q1", Integer.toString(year))) {
            for (String member : MEMBERS) {
                String which = "seed " + seed + ", " + member + ", " + period;
                JsonPath statement = finance.statement(member, period);
                Response csv = file(member, period, "csv");
                byte[] sie = file(member, period, "sie").asByteArray();
                ReadWorkbook excel =
                        new ReadWorkbook(file(member, period, "excel").asByteArray());
                assertCsv(which, statement, csv);
                assertSie(which, statement, sie);
                assertExcel(which, statement, excel);
                ReportSums said = ReportSums.ofStatement(statement);
                assertEquals(said, ReportSums.ofCsv(csv.asByteArray()), which + ", CSV");
                assertEquals(said, ReportSums.ofExcel(excel), which + ", Excel");
                assertEquals(said.byName(statement), ReportSums.ofSie(sie), which + ", SIE");
                byte[] pdf = file(member, period, "pdf").asByteArray();
                ReadPdf.assertAccessible(which, pdf);
                assertEquals(said, ReportSums.ofPdf(statement, pdf), which + ", PDF");
            }
        }
    }

    private static void assertCsv(String which, JsonPath statement, Response answer) {
        byte[] bytes = answer.asByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFmunicipality;month;"), which);
        assertFalse(text.contains(";="), which);
        List<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1)).stream()
                .toList();
        assertEquals(statement.getList("lines").size(), rows.size(), which);
        long total = statement.getLong("totalOre");
        assertEquals(
                total,
                rows.stream()
                        .mapToLong(row -> Long.parseLong(row.getField("amount_ore")))
                        .sum(),
                which);
        assertEquals(
                total,
                rows.stream()
                        .map(row -> new BigDecimal(row.getField("amount").replace(',', '.')))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .movePointRight(2)
                        .longValueExact(),
                which);
    }

    /** What the member books is what the report says, month by month, and the ledger's own reader takes the file. */
    private static void assertSie(String which, JsonPath statement, byte[] bytes) {
        ReadSie file = ReadSie.of(bytes);
        assertEquals(List.of(), file.problems(), which);
        assertEquals(statement.getLong("totalOre"), file.sum(6820), which);
        assertEquals(-statement.getLong("totalOre"), file.sum(2990), which);
        for (int i = 0; i < statement.getList("months").size(); i++) {
            YearMonth month = YearMonth.parse(statement.getString("months[" + i + "].month"));
            assertEquals(statement.getLong("months[" + i + "].amountOre"), file.sum(6820, month), which);
        }
        for (int i = 0; i < statement.getList("departments").size(); i++) {
            String code = statement.getString("departments[" + i + "].departmentCode");
            long ore = statement.getLong("departments[" + i + "].amountOre");
            assertEquals(ore, file.sumOf(6820, code == null ? "" : code), which);
        }
    }

    private static void assertExcel(String which, JsonPath statement, ReadWorkbook book) {
        assertEquals(List.of("Sammanfattning", "Per tjänst", "Per förvaltning", "Nycklar", "Rader"), book.names());
        long total = statement.getLong("totalOre");
        assertEquals(total, amount(book, "Sammanfattning", "Totalt, kr", 1), which);
        assertEquals(total, amount(book, "Sammanfattning", "Raderna sammanlagt, kr", 1), which);
        assertEquals(0, amount(book, "Sammanfattning", "Skillnad, kr", 1), which);
        assertEquals(total, amount(book, "Sammanfattning", "Summa", 1), which);
        assertEquals(statement.getLong("changeOre"), amount(book, "Sammanfattning", "Förändring, kr", 1), which);
        for (String sheet : List.of("Per tjänst", "Per förvaltning")) {
            assertEquals(total, amount(book, sheet, "Summa", 2), which + ", " + sheet);
            assertEquals(statement.getLong("previousTotalOre"), amount(book, sheet, "Summa", 3), which);
        }
        assertEquals(total, amount(book, "Nycklar", "Summa", 5), which);
        assertEquals(total, amount(book, "Rader", "Summa", 5), which);
        List<Row> lines = book.rows("Rader");
        assertEquals(statement.getList("lines").size() + 2, lines.size(), which);
        for (Row row : lines.subList(1, lines.size() - 1)) {
            assertEquals(CellType.NUMBER, row.getCell(5).getType(), which);
            assertEquals(1, row.getCellAsDate(0).orElseThrow().getDayOfMonth(), which);
        }
        book.rows("Per tjänst").stream()
                .skip(1)
                .flatMap(row -> row.getCellAsString(1).stream())
                .forEach(name -> assertFalse(name.startsWith("="), name));
    }

    private static long amount(ReadWorkbook book, String sheet, String label, int column) {
        return book.ore(sheet, book.row(sheet, label), column);
    }

    private static Response file(String member, String period, String format) {
        return Finance.asEconomist(member)
                .get(BASE + member + "/statements/" + period + "/report?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    @Test
    void economistDownloadsByAcceptOrFormat_andTheFileHasAGoodName() {
        Finance.asEconomist("1494")
                .accept("text/csv")
                .get(BASE + "1494/statements/2299-Q1/report")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"kostnadsrapport-lidkoping-2299-Q1.csv\"")
                .header("Content-Language", "sv")
                .header("Cache-Control", containsString("private"));
        Finance.asEconomist("1494")
                .accept("text/html,*/*;q=0.8")
                .header("Accept-Language", "sv")
                .get(BASE + "1494/statements/2299-01/report?format=excel&language=en")
                .then()
                .statusCode(200)
                .contentType(FileFormat.EXCEL_TYPE)
                .header("Content-Disposition", "attachment; filename=\"cost-report-lidkoping-2299-01.xlsx\"")
                .header("Content-Language", "en");
        Finance.asEconomist("1494")
                .accept(FileFormat.SIE_TYPE)
                .get(BASE + "1494/statements/2299-Q1/report")
                .then()
                .statusCode(200)
                .contentType(FileFormat.SIE_TYPE)
                .header("Content-Disposition", "attachment; filename=\"kostnadsrapport-lidkoping-2299-Q1.si\"");
    }

    @Test
    void economistAsksForAnotherFormatOrPeriod_andIsToldWhichThereAre() {
        Finance.asEconomist("1494")
                .header("Accept-Language", "en")
                .get(BASE + "1494/statements/2299-Q1/report?format=word")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Choose pdf, excel, csv or sie."));
        Finance.asEconomist("1494")
                .get(BASE + "1494/statements/March/report?format=csv")
                .then()
                .statusCode(400);
        Finance.asEconomist("1494")
                .get(BASE + "1495/statements/2299-Q1/report")
                .then()
                .statusCode(404);
    }
}
