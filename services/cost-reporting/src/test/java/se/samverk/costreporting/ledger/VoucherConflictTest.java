package se.samverk.costreporting.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class VoucherConflictTest {
    private final Ledger.Books empty = Ledger.books();
    private final byte[] first = empty.voucher("A 1", 20260115, "El", "10")
            .voucher("A 2", 20260116, "Hyra", "20")
            .bytes();
    private final byte[] changed = empty.voucher("A 1", 20260115, "El", "10")
            .voucher("A 2", 20260217, "Hyra, rättad", "25")
            .voucher("A 3", 20260218, "Kaffe", "5")
            .bytes();

    private JsonPath conflicting() {
        Ledger.imported(first);
        return Ledger.imported(changed);
    }

    private static String conflicts(JsonPath imported) {
        return Ledger.PATH + "/" + imported.getString("id") + "/conflicts";
    }

    private static ValidatableResponse resolve(JsonPath imported, String choice, String reason) {
        String id = Ledger.finance().get(conflicts(imported)).jsonPath().getString("items[0].id");
        return Ledger.finance()
                .contentType("application/json")
                .body(Map.of("choice", choice, "reason", reason))
                .post(conflicts(imported) + "/" + id + "/resolution")
                .then();
    }

    @Test
    void voucherWithOtherContent_isAConflict_andTheStoredOneStands() {
        JsonPath imported = conflicting();
        assertEquals("conflict", imported.getString("state"));
        assertEquals(1, imported.getInt("conflictCount"));
        assertEquals(1, imported.getInt("newVoucherCount"), "the new one is taken all the same");
        assertEquals("3 6 3500", Ledger.held(empty.organisation()));
        Ledger.finance()
                .get(conflicts(imported))
                .then()
                .statusCode(200)
                .body("_meta.totalItems", equalTo(1))
                .body("items[0].number", equalTo("2"))
                .body("items[0].storedText", equalTo("Hyra"))
                .body("items[0].fileText", equalTo("Hyra, rättad"))
                .body("items[0].storedSumOre", equalTo(2000))
                .body("items[0].fileSumOre", equalTo(2500))
                .body("items[0].state", equalTo("open"));
    }

    @Test
    void financeKeepsTheStored_andTheSameDifferenceIsNotAskedAgain() {
        JsonPath imported = conflicting();
        resolve(imported, "keep", "Rättas i nästa månad").statusCode(200).body("state", equalTo("kept"));
        Ledger.finance()
                .get(Ledger.PATH + "/" + imported.getString("id"))
                .then()
                .body("state", equalTo("completed"));
        assertEquals("3 6 3500", Ledger.held(empty.organisation()));
        JsonPath again = Ledger.imported(
                (new String(changed, java.nio.charset.Charset.forName("IBM437")) + "#PROSA \"again\"\r\n")
                        .getBytes(java.nio.charset.Charset.forName("IBM437")));
        assertEquals("completed", again.getString("state"));
        assertEquals(0, again.getInt("newVoucherCount"));
    }

    @Test
    void financeReplacesTheStored_andTheReplacedIsKeptWithTheConflict() {
        JsonPath imported = conflicting();
        resolve(imported, "replace", "Rättad i ekonomisystemet")
                .statusCode(200)
                .body("state", equalTo("replaced"))
                .body("storedText", equalTo("Hyra"), "fileText", equalTo("Hyra, rättad"))
                .body("storedSumOre", equalTo(2000), "fileSumOre", equalTo(2500))
                .body("reason", equalTo("Rättad i ekonomisystemet"))
                .body("resolvedAt", notNullValue(), "resolvedBy", equalTo("Åsa Öhman"));
        assertEquals("3 6 4000", Ledger.held(empty.organisation()));
        assertEquals("2026-02-01", Ledger.figure("""
                select distinct e.period from ledger_entry e join voucher v on v.id = e.voucher_id
                join fiscal_year y on y.id = v.fiscal_year_id where y.organisation_number = ? and v.number = '2'""", empty.organisation()));
        resolve(imported, "keep", "Ångrar mig").statusCode(409);
    }

    @Test
    void resolutionWithoutReasonOrWithUnknownChoice_isRefused() {
        JsonPath imported = conflicting();
        resolve(imported, "keep", " ").statusCode(400).body("errors.field", hasItem("reason"));
        resolve(imported, "both", "x").statusCode(400).body("errors.field", hasItem("choice"));
    }

    @Test
    void numberUsedTwiceInAFile_givesTwoVouchersAndAWarning_andNextMonthsIsAdded() {
        Ledger.Books twice =
                empty.voucher("# 1", 20260131, "Avskrivning", "10").voucher("# 1", 20260228, "Avskrivning", "10");
        JsonPath first = Ledger.imported(twice.bytes());
        assertEquals(2, first.getInt("newVoucherCount"));
        assertEquals(List.of("ledger.number-repeated"), Ledger.problems(first));
        JsonPath next = Ledger.imported(
                twice.voucher("# 1", 20260331, "Avskrivning", "10").bytes());
        assertEquals("completed", next.getString("state"));
        assertEquals(1, next.getInt("newVoucherCount"));
        assertEquals("3 6 3000", Ledger.held(empty.organisation()));
    }
}
