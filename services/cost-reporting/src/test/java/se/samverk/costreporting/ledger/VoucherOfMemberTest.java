package se.samverk.costreporting.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestTokens;

/**
 * One voucher with a row of each kind: of a pool that two members share, of one that is another's, of an overhead pool,
 * of no pool, and the supplier's debt. A second voucher is only another's.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VoucherOfMemberTest {
    private static final String MONTH = "2161-01";

    private final Finance finance = new Finance();
    private String mixed = "";
    private String anothers = "";

    @BeforeEach
    void booked() {
        TestFederation.arrive();
        String shared = finance.servicePool("delad", fixed("bada", "1494", "1495"));
        String foreign = finance.servicePool("annans", fixed("en", "1495"));
        finance.rule("d" + finance.mark, shared);
        finance.rule("a" + finance.mark, foreign);
        finance.rule("o" + finance.mark, finance.overheadPool("ledning", 1));
        String organisation = Ledger.books().organisation();
        Ledger.imported(books(organisation));
        mixed = voucher(organisation, "1");
        anothers = voucher(organisation, "2");
    }

    @Test
    void memberReadsTheRowsItHasAPartIn_andWhatTheOthersComeTo() {
        finance.run(MONTH);
        read(TestTokens.member("1494", Role.ECONOMIST), mixed)
                .statusCode(200)
                .body("entries.row", contains(1, 3), "entries.amountOre", contains(10_000, 5_000))
                .body("entryCount", equalTo(5), "otherRowCount", equalTo(3), "otherRowsOre", equalTo(-15_000));
        read(TestTokens.client("1495", "statements:read"), mixed)
                .statusCode(200)
                .body("entries.row", contains(1, 2, 3), "entries.amountOre", contains(10_000, 20_000, 5_000))
                .body("otherRowCount", equalTo(2), "otherRowsOre", equalTo(-35_000));
    }

    @Test
    void financeReadsAllRows() {
        finance.run(MONTH);
        read(TestTokens.federation(Role.FEDERATION_FINANCE), mixed)
                .statusCode(200)
                .body("entries", hasSize(5), "otherRowCount", equalTo(0), "otherRowsOre", equalTo(0));
    }

    @Test
    void memberWithoutAPart_getsTheSameAnswerAsForNone() {
        finance.run(MONTH);
        read(TestTokens.member("1495", Role.ECONOMIST), anothers)
                .statusCode(200)
                .body("entries.row", contains(1));
        assertSameAsMissing("1494", anothers);
        assertSameAsMissing("1444", mixed);
    }

    @Test
    void beforeAnyRun_noMemberHasAPart() {
        assertSameAsMissing("1494", mixed);
        read(TestTokens.federation(Role.FEDERATION_APPROVER), mixed).statusCode(200);
    }

    @Test
    void runAnewByOtherRules_takesTheRowsAway() {
        finance.run(MONTH);
        read(TestTokens.member("1494", Role.MUNICIPALITY_ADMIN), mixed).statusCode(200);
        String all = finance.servicePool("allt", fixed("ensam", "1495"));
        for (String centre : List.of("d", "o")) {
            finance.rule(1, "4000", "7999", centre + finance.mark, null, all);
        }
        finance.run(MONTH);
        assertSameAsMissing("1494", mixed);
        read(TestTokens.member("1495", Role.ECONOMIST), mixed).body("entries.row", contains(1, 2, 3));
    }

    private String fixed(String name, String... municipalities) {
        List<String> shares = java.util.Arrays.stream(municipalities)
                .map("{\"municipality\":\"%s\",\"weight\":1}"::formatted)
                .toList();
        return finance.key(name, "fixed", ",\"shares\":[" + String.join(",", shares) + "]");
    }

    private byte[] books(String organisation) {
        return String.join(
                        "\r\n",
                        "#FLAGGA 0",
                        "#PROGRAM \"Prov\" 1",
                        "#FORMAT PC8",
                        "#GEN 20260401",
                        "#SIETYP 4",
                        "#ORGNR " + organisation,
                        "#FNAMN \"Förbundet i prov\"",
                        "#RAR 0 21610101 21611231",
                        "#VER A 1 21610115 Blandat",
                        "{",
                        "#TRANS 6420 {1 \"d%s\"} 100".formatted(finance.mark),
                        "#TRANS 6420 {1 \"a%s\"} 200".formatted(finance.mark),
                        "#TRANS 6420 {1 \"o%s\"} 50".formatted(finance.mark),
                        "#TRANS 6420 {1 \"x%s\"} 7".formatted(finance.mark),
                        "#TRANS 2440 {} -357",
                        "}",
                        "#VER A 2 21610116 Annans",
                        "{",
                        "#TRANS 6420 {1 \"a%s\"} 300".formatted(finance.mark),
                        "#TRANS 2440 {} -300",
                        "}",
                        "")
                .getBytes(Charset.forName("IBM437"));
    }

    private static String voucher(String organisation, String number) {
        return Ledger.figure(
                "select v.id from voucher v join fiscal_year y on y.id = v.fiscal_year_id where y.organisation_number = ? and v.number = ?",
                organisation,
                number);
    }

    private static void assertSameAsMissing(String municipality, String voucher) {
        String missing = UUID.randomUUID().toString();
        assertEquals(refusal(municipality, missing), refusal(municipality, voucher));
    }

    private static String refusal(String municipality, String voucher) {
        return read(TestTokens.member(municipality, Role.ECONOMIST), voucher)
                .statusCode(404)
                .extract()
                .asString()
                .replace(voucher, "")
                .replaceAll("\"requestId\":\"[^\"]+\"", "");
    }

    private static ValidatableResponse read(String token, String voucher) {
        return given().auth()
                .oauth2(token)
                .get("/cost-reporting/v1/vouchers/" + voucher)
                .then();
    }
}
