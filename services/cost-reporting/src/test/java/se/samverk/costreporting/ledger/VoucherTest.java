package se.samverk.costreporting.ledger;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VoucherTest {
    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    private static String voucher() {
        Ledger.Books books = Ledger.books().voucher("A 1", 20260115, "Städning", "1250.50");
        Ledger.imported(books.bytes());
        return Ledger.figure(
                "select v.id from voucher v join fiscal_year y on y.id = v.fiscal_year_id where y.organisation_number = ?",
                books.organisation());
    }

    @Test
    void financeReadsVoucher_withItsRowsAndTheirNames() {
        Ledger.finance()
                .get("/cost-reporting/v1/vouchers/" + voucher())
                .then()
                .statusCode(200)
                .body("series", equalTo("A"), "number", equalTo("1"), "date", equalTo("2026-01-15"))
                .body("text", equalTo("Städning"), "fiscalYear", equalTo("2026"))
                .body("entries", hasSize(2), "entryCount", equalTo(2))
                .body("entries[0].account", equalTo("4600"), "entries[0].accountName", equalTo("Köp av tjänst"))
                .body("entries[0].costCentre", equalTo("110"), "entries[0].costCentreName", equalTo("IT-drift"))
                .body("entries[0].project", equalTo("7"), "entries[0].projectName", equalTo("Nytt nät"))
                .body("entries[0].amountOre", equalTo(125050), "entries[0].quantity", equalTo(2.5f))
                .body("entries[1].account", equalTo("2440"), "entries[1].amountOre", equalTo(-125050));
    }

    @Test
    void membersCaseOfficer_mayReadNoVoucher() {
        given().auth()
                .oauth2(TestTokens.member("1494", Role.CASE_OFFICER))
                .get("/cost-reporting/v1/vouchers/" + voucher())
                .then()
                .statusCode(403);
    }

    @Test
    void unknownVoucher_isNotFound() {
        Ledger.finance()
                .get("/cost-reporting/v1/vouchers/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
