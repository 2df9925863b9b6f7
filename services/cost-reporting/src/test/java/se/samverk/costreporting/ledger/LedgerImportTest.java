package se.samverk.costreporting.ledger;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LedgerImportTest {
    @Test
    void financeSendsARowLargerThanARowMayBe_andLineAndLimitAreTold() {
        JsonPath refused = Ledger.imported(Ledger.books()
                .voucher("A 1", 20260301, "Stort", "100000000000.01")
                .bytes());
        assertEquals("refused", refused.getString("state"));
        Ledger.finance()
                .header("Accept-Language", "en")
                .get(Ledger.PATH + "/" + refused.getString("id") + "/problems")
                .then()
                .body("items.find { it.code == 'ledger.amount-too-large' }.line", equalTo(16))
                .body(
                        "items.find { it.code == 'ledger.amount-too-large' }.detail",
                        containsString("at most 100 billion kronor"));
    }

    @Test
    void financeSendsFile_isToldWhereToFollowIt_andItIsInTheLedger() {
        Ledger.Books books = Ledger.books().voucher("A 1", 20260115, "Städning", "1250.50");
        String location = Ledger.send("mars/Huvudbok åäö.se", books.bytes())
                .then()
                .statusCode(202)
                .body("state", startsWith("re"), "fileName", equalTo("Huvudbok åäö.se"))
                .extract()
                .header("Location");
        JsonPath ended = Ledger.ended(location);
        assertEquals("completed", ended.getString("state"));
        assertEquals(100, ended.getInt("progressPercent"));
        assertEquals("CP437", ended.getString("encoding"));
        assertEquals(4, ended.getInt("sieType"));
        assertEquals(books.organisation(), ended.getString("organisationNumber"));
        assertEquals("Förbundet i prov", ended.getString("companyName"));
        assertEquals("2026-01-01", ended.getString("fiscalYearFrom"));
        assertEquals(1, ended.getInt("newVoucherCount"));
        assertEquals(2, ended.getInt("newEntryCount"));
        assertEquals("1 2 125050", Ledger.held(books.organisation()));
    }

    @Test
    void sameFileAgain_changesNothing() {
        Ledger.Books books = Ledger.books().voucher("A 1", 20260115, "Städning", "10");
        Ledger.imported(books.bytes());
        JsonPath again = Ledger.imported(books.bytes());
        assertEquals("unchanged", again.getString("state"));
        assertEquals(1, again.getInt("voucherCount"));
        assertEquals(0, again.getInt("newVoucherCount"));
        assertEquals("1 2 1000", Ledger.held(books.organisation()));
        assertArrayEquals(books.bytes(), download(again));
    }

    @Test
    void cumulativeFileWithMoreVouchers_addsJustThose() {
        Ledger.Books january = Ledger.books().voucher("A 1", 20260115, "Städning", "10");
        Ledger.Books february = january.voucher("A 2", 20260215, "El", "20").voucher("B 1", 20260216, "Hyra", "30");
        Ledger.imported(january.bytes());
        JsonPath second = Ledger.imported(february.bytes());
        assertEquals("completed", second.getString("state"));
        assertEquals(3, second.getInt("voucherCount"));
        assertEquals(2, second.getInt("newVoucherCount"));
        assertEquals(4, second.getInt("newEntryCount"));
        assertEquals("3 6 6000", Ledger.held(january.organisation()));
    }

    @Test
    void sameVouchersInAnotherEncodingAndQuoting_areTheSameVouchers() {
        Ledger.Books books = Ledger.books().voucher("A 1", 20260115, "Städning på övervåningen", "10");
        Ledger.imported(books.bytes());
        String rewritten = new String(books.bytes(), java.nio.charset.Charset.forName("IBM437"))
                .replace("#VER A 1", "#VER \"A\"  \"1\"")
                .replace("10 \"\"", "10.00 20260115");
        JsonPath second = Ledger.imported(rewritten.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertEquals("completed", second.getString("state"));
        assertEquals(0, second.getInt("newVoucherCount"));
        assertEquals(List.of("ledger.encoding-differs"), Ledger.problems(second));
    }

    @Test
    void fileWithErrors_isRefusedWhole_andEachErrorIsNamed() {
        Ledger.Books books = Ledger.books()
                .voucher("A 1", 20260115, "Städning", "10")
                .with("#VER A 2 20260230 \"El\"", "{", "#TRANS 4600 {} 1.234", "#TRANS 2440 {} +5", "}");
        JsonPath refused = Ledger.imported(books.bytes());
        assertEquals("refused", refused.getString("state"));
        assertEquals(3, refused.getInt("errorCount"));
        assertEquals("0 0 0", Ledger.held(books.organisation()));
        Ledger.finance()
                .header("Accept-Language", "sv")
                .get(Ledger.PATH + "/" + refused.getString("id") + "/problems")
                .then()
                .statusCode(200)
                .body(
                        "items.line",
                        equalTo(List.of(19, 21, 22)),
                        "items.label",
                        equalTo(List.of("#VER", "#TRANS", "#TRANS")),
                        "items.severity",
                        equalTo(List.of("error", "error", "error")),
                        "items[1].detail",
                        equalTo("Beloppet 1.234 har fler än två decimaler."),
                        "_meta.totalItems",
                        equalTo(3));
        assertArrayEquals(books.bytes(), download(refused));
    }

    @Test
    void fileOfBalancesOnly_isRefusedWithWhatToExportInstead() {
        JsonPath refused = Ledger.imported("#FLAGGA 0\n#SIETYP 2\n#FNAMN x\n".getBytes());
        assertEquals("refused", refused.getString("state"));
        Ledger.finance()
                .header("Accept-Language", "en")
                .get(Ledger.PATH + "/" + refused.getString("id") + "/problems")
                .then()
                .body(
                        "items[0].detail",
                        equalTo("The file is of SIE type 2, which holds balances but no vouchers."
                                + " Export the ledger as type 4 (SIE 4E) and send that file."));
    }

    @Test
    void fileWithoutYear_isImportedIntoTheCalendarYearsOfItsDates() {
        String organisation = Ledger.books().organisation();
        String file = String.join(
                "\n",
                "#FLAGGA 0",
                "#SIETYP 4",
                "#ORGNR " + organisation,
                "#VER B \"\" 20250301 \"x\"",
                "{",
                "#TRANS 4600 {} 5",
                "#TRANS 2440 {} -5",
                "}",
                "#VER B \"\" 20250301 \"x\"",
                "{",
                "#TRANS 4600 {} 5",
                "#TRANS 2440 {} -5",
                "}",
                "");
        JsonPath first = Ledger.imported(file.getBytes());
        assertEquals(2, first.getInt("newVoucherCount"), "equal vouchers without number are two vouchers");
        assertEquals("2 4 1000", Ledger.held(organisation));
        JsonPath again = Ledger.imported((file + "#PROSA \"again\"\n").getBytes());
        assertEquals(0, again.getInt("newVoucherCount"));
        assertEquals("2 4 1000", Ledger.held(organisation));
    }

    @Test
    void fileLargerThanAnyOtherBodyMayBe_isTaken_andOtherBodiesAreNot() {
        Ledger.Books books = Ledger.books().voucher("A 1", 20260115, "El", "10");
        String filling = ("#PROSA \"" + "x".repeat(1000) + "\"\r\n").repeat(5_000);
        byte[] file = (new String(books.bytes(), java.nio.charset.Charset.forName("IBM437")) + filling)
                .getBytes(java.nio.charset.Charset.forName("IBM437"));
        JsonPath imported = Ledger.imported(file);
        assertEquals("completed", imported.getString("state"));
        assertEquals(file.length, imported.getInt("sizeBytes"));
        assertArrayEquals(file, download(imported));
        Ledger.finance()
                .contentType("application/json")
                .body(new byte[3_000_000])
                .post(Ledger.PATH + "/" + imported.getString("id") + "/conflicts/" + UUID.randomUUID() + "/resolution")
                .then()
                .statusCode(413);
    }

    @Test
    void unknownImport_isNotFound() {
        for (String part : List.of("", "/problems", "/conflicts", "/file")) {
            Ledger.finance()
                    .get(Ledger.PATH + "/" + UUID.randomUUID() + part)
                    .then()
                    .statusCode(404);
        }
    }

    static byte[] download(JsonPath imported) {
        return Ledger.finance()
                .get(Ledger.PATH + "/" + imported.getString("id") + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
