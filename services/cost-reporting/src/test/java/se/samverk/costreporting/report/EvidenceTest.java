package se.samverk.costreporting.report;

import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.RandomBooks;
import se.samverk.costreporting.testing.ReadPdf;
import se.samverk.costreporting.testing.ReadWorkbook;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EvidenceTest {
    private static final String BASE = "/cost-reporting/v1/municipalities/";

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @Test
    void economistDownloadsTheEvidenceOfEachLine_andItSaysWhatTheExplanationSays() {
        Finance finance = new RandomBooks(17, 2340).allocated();
        List<String> lines = finance.statement("1494", "2340-01").getList("lines.id");
        for (String line : lines) {
            JsonPath explanation = finance.read("/municipalities/1494/lines/" + line + "/explanation");
            byte[] pdf = file("1494", line, "pdf").asByteArray();
            ReadPdf.assertAccessible(line, pdf);
            String text = ReadPdf.text(pdf).replace('\u00a0', ' ');
            assertTrue(text.contains(kronor(explanation.getLong("line.amountOre")) + " kr"), text);
            assertTrue(text.contains(kronor(explanation.getLong("pool.totalOre")) + " kr"), text);
            assertEquals(explanation.getString("key.basis").equals("metered"), text.contains("avläst 2340-01-15"));
            ReadWorkbook book = new ReadWorkbook(file("1494", line, "excel").asByteArray());
            long direct = explanation.getLong("pool.directOre");
            for (String sheet : List.of("Ur huvudboken", "Verifikationer")) {
                int amount = sheet.equals("Verifikationer") ? 3 : 4;
                assertEquals(direct, book.ore(sheet, book.row(sheet, "Summa"), amount), sheet);
            }
            assertEquals(
                    explanation.getLong("voucherCount") + 2,
                    book.rows("Verifikationer").size());
        }
    }

    @Test
    void economistAsksForAnothersLine_andThereIsNone() {
        Finance finance = new RandomBooks(18, 2341).allocated();
        String line = finance.statement("1494", "2341-01").getString("lines[0].id");
        Finance.asEconomist("1495")
                .get(BASE + "1495/lines/" + line + "/explanation/report")
                .then()
                .statusCode(404);
    }

    private static Response file(String member, String line, String format) {
        return Finance.asEconomist(member)
                .get(BASE + member + "/lines/" + line + "/explanation/report?format=" + format)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename=\"underlag-lidkoping-"))
                .extract()
                .response();
    }

    private static String kronor(long ore) {
        return Kronor.text(new Ore(ore)).replace('\u00a0', ' ');
    }
}
