package se.samverk.costreporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.ReadPdf;
import se.samverk.costreporting.testing.ReadWorkbook;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

/** Each file says which of its amounts correct a closed month, and which month that is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CorrectionFilesTest {
    private static final String MEMBER = "/cost-reporting/v1/municipalities/1494/";

    private final Finance finance = new Finance();

    @BeforeEach
    void lateVoucher() {
        TestFederation.arrive();
        TestPeriods.forget();
        String key = finance.key("fast", "fixed", ",\"shares\":[{\"municipality\":\"1494\",\"weight\":1}]");
        finance.rule(finance.mark, finance.servicePool("epost", key));
        new TestLedger().row("2421-01", 6420, finance.mark, null, 1_000).store();
        finance.run("2421-01");
        TestPeriods.closeAll("2421-01");
        new TestLedger()
                .row("2421-01", 6420, finance.mark, null, 401)
                .row("2421-02", 6420, finance.mark, null, 2_000)
                .store();
        finance.run("2421-02");
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
    }

    @Test
    void economistReadsTheCsv_andEachCorrectionNamesItsMonth() {
        String text = new String(report("csv"), StandardCharsets.UTF_8).substring(1);
        List<String> rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text).stream()
                .map((NamedCsvRecord row) -> row.getField("amount_ore") + " " + row.getField("corrected_month"))
                .toList();
        assertEquals(List.of("2000 ", "401 2421-01"), rows.stream().sorted().toList());
    }

    @Test
    void economistReadsTheWorkbook_andEachCorrectionNamesItsMonth() {
        ReadWorkbook book = new ReadWorkbook(report("excel"));
        assertEquals(
                List.of(LocalDateTime.of(2421, 1, 1, 0, 0)),
                book.rows("Rader").stream()
                        .skip(1)
                        .filter(row -> row.getOptionalCell(6)
                                .filter(cell -> cell.getValue() != null)
                                .isPresent())
                        .flatMap(row -> row.getCellAsDate(6).stream())
                        .toList());
        String label = "Varav rättelser av stängda månader, kr";
        assertEquals(401, book.ore("Sammanfattning", book.row("Sammanfattning", label), 1));
    }

    @Test
    void economistReadsThePdf_andItSaysWhatIsCorrected() {
        byte[] file = report("pdf");
        ReadPdf.assertAccessible("a report with a correction", file);
        String text = ReadPdf.text(file).replace('\u00a0', ' ');
        assertTrue(text.contains("Varav rättelser +4,01 kr"), text);
        assertTrue(text.contains("epost Rättelse av januari 2421 februari 2421 +4,01"), text);
    }

    @Test
    void auditorReadsTheEvidenceOfACorrection_andItAddsUp() {
        String line = finance.statement("1494", "2421-02").getString("lines.find { it.originMonth == '2421-01' }.id");
        byte[] file = file("lines/" + line + "/explanation/report?format=pdf");
        ReadPdf.assertAccessible("the evidence of a correction", file);
        String text = ReadPdf.text(file).replace('\u00a0', ' ');
        assertTrue(
                text.contains("Rättelse av januari 2421 Uppgift Värde Rätt i dag 14,01 kr Redovisat 10,00 kr"), text);
        assertTrue(text.contains("Skillnad: radens belopp +4,01 kr"), text);
        assertTrue(text.contains("Verifikationer som har kommit eller ändrats efteråt (1)"), text);
    }

    private static byte[] report(String format) {
        return file("statements/2421-02/report?format=" + format);
    }

    private static byte[] file(String path) {
        return Finance.asEconomist("1494")
                .header("Accept-Language", "sv")
                .get(MEMBER + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
