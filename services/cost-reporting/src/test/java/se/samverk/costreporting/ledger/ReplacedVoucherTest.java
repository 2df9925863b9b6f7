package se.samverk.costreporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

/** A voucher of a closed month that finance exchanges for the file's: the members get the difference. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReplacedVoucherTest {
    private static final String SHARES =
            ",\"shares\":[{\"municipality\":\"1494\",\"weight\":3},{\"municipality\":\"1495\",\"weight\":1}]";

    private final Finance finance = new Finance();
    private final String organisation = Ledger.books().organisation();
    private final Ledger.Books empty = new Ledger.Books(
            organisation,
            List.of(
                    "#FLAGGA 0",
                    "#PROGRAM \"Prov\" 1",
                    "#FORMAT PC8",
                    "#GEN 21900401",
                    "#SIETYP 4",
                    "#ORGNR " + organisation,
                    "#FNAMN \"Förbundet i prov\"",
                    "#RAR 0 21900101 21901231",
                    "#KONTO 6420 \"Köp av tjänst\"",
                    "#KONTO 2440 \"Leverantörsskulder\""));

    @BeforeEach
    void closedJanuary() {
        TestFederation.arrive();
        forget();
        finance.rule(finance.mark, finance.servicePool("epost", finance.key("fast", "fixed", SHARES)));
        Ledger.imported(cost(21900115, "1000").bytes());
        finance.run("2190-01");
        TestPeriods.closeAll("2190-01");
    }

    /** The latest year that a file may be of is before those that other tests of periods keep to. */
    @AfterEach
    void forget() {
        TestPeriods.forget();
        TestLedger.execute("delete from ledger_entry where period >= '2190-01-01' and period < '2191-01-01'");
    }

    private Ledger.Books cost(int date, String kronor) {
        return empty.with(
                "#VER A 1 " + date + " \"Licenser\"",
                "{",
                "#TRANS 6420 {1 \"" + finance.mark + "\"} " + kronor,
                "#TRANS 2440 {} -" + kronor,
                "}");
    }

    private void replace(Ledger.Books by) {
        JsonPath imported = Ledger.imported(by.bytes());
        assertEquals("conflict", imported.getString("state"));
        String conflicts = Ledger.PATH + "/" + imported.getString("id") + "/conflicts";
        String conflict = Ledger.finance().get(conflicts).jsonPath().getString("items[0].id");
        finance.run("2190-02");
        assertEquals(0L, finance.statement("1494", "2190-02").getLong("totalOre"), "until somebody has chosen");
        Ledger.finance()
                .contentType("application/json")
                .body(Map.of("choice", "replace", "reason", "Rättad i ekonomisystemet"))
                .post(conflicts + "/" + conflict + "/resolution")
                .then()
                .statusCode(200);
    }

    @Test
    void replacedVoucher_isCorrectedByTheDifference_andSaidToHaveComeLate() {
        replace(cost(21900115, "1300"));

        finance.run("2190-02");

        JsonPath february = finance.statement("1494", "2190-02");
        assertEquals(225_00L, february.getLong("totalOre"));
        assertEquals(75_00L, finance.statement("1495", "2190-02").getLong("totalOre"));
        assertEquals(750_00L, finance.statement("1494", "2190-01").getLong("totalOre"), "what is closed stays");
        JsonPath why = finance.read("/municipalities/1494/lines/" + february.getString("lines[0].id") + "/explanation");
        assertEquals(225_00L, why.getLong("correction.differenceOre"));
        assertEquals(1, why.getInt("correction.lateVoucherCount"));
    }

    @Test
    void replacedVoucherOfAnotherMonth_isTakenOutOfTheClosedOne_andCountedInItsOwn() {
        replace(cost(21900215, "1300"));

        finance.run("2190-02");

        JsonPath february = finance.statement("1494", "2190-02");
        assertEquals(975_00L - 750_00L, february.getLong("totalOre"));
        assertEquals(-750_00L, february.getLong("correctionOre"));
        assertEquals(975_00L, february.getLong("lines.find { it.originMonth == null }.amountOre"));
    }
}
