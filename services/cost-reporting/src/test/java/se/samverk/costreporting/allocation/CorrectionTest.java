package se.samverk.costreporting.allocation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CorrectionTest {
    private static final String SHARES =
            ",\"shares\":[{\"municipality\":\"1494\",\"weight\":3},{\"municipality\":\"1495\",\"weight\":1}]";

    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
        TestPeriods.forget();
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
    }

    private TestLedger ledger() {
        return new TestLedger();
    }

    private JsonPath explained(String municipality, String line) {
        return finance.read("/municipalities/" + municipality + "/lines/" + line + "/explanation");
    }

    @Test
    void lateVoucher_isCorrectedInTheNextMonth_withWhatItWasAndWhatItIs() {
        String pool = finance.servicePool("epost", finance.key("fast", "fixed", SHARES));
        finance.rule(finance.mark, pool);
        ledger().row("2420-01", 6420, finance.mark, null, 1_000).store();
        finance.run("2420-01");
        String original = finance.statement("1494", "2420-01").getString("lines[0].id");
        TestPeriods.closeAll("2420-01");
        ledger().row("2420-01", 6420, finance.mark, null, 401)
                .row("2420-02", 6420, finance.mark, null, 2_000)
                .store();

        JsonPath run = finance.run("2420-02");

        assertEquals("completed", run.getString("state"));
        assertEquals(2_401L, run.getLong("sourceOre"));
        assertEquals(401L, run.getLong("corrections[0].sourceOre"));
        assertEquals("2420-01", run.getString("corrections[0].originMonth"));
        assertTrue(run.getList("checks.code").contains("correction"));
        JsonPath statement = finance.statement("1494", "2420-02");
        assertEquals(1_500L + 301L, statement.getLong("totalOre"));
        assertEquals(301L, statement.getLong("correctionOre"));
        assertEquals(750L, finance.statement("1494", "2420-01").getLong("totalOre"), "what is closed stays");
        String line = statement.getString("lines.find { it.originMonth == '2420-01' }.id");
        assertEquals(original, statement.getString("lines.find { it.originMonth == '2420-01' }.correctsLineId"));
        JsonPath explanation = explained("1494", line);
        assertEquals(750L, explanation.getLong("correction.reportedOre"));
        assertEquals(1_051L, explanation.getLong("correction.recalculatedOre"));
        assertEquals(301L, explanation.getLong("correction.differenceOre"));
        assertEquals(original, explanation.getString("correction.correctsLineId"));
        assertEquals(1_401L, explanation.getLong("pool.totalOre"));
        assertEquals(1, explanation.getInt("correction.lateVoucherCount"));
        assertEquals(401L, explanation.getLong("correction.lateVouchers[0].amountOre"));
        assertNull(explained("1494", original).get("correction"));
        Finance.asEconomist("1494")
                .get("/cost-reporting/v1/municipalities/1494/lines/" + line + "/explanation")
                .then()
                .statusCode(200);
    }

    @Test
    void lateVoucherOfANewKind_isTheMembersToReadOnceItIsCorrected_andNobodyElses() {
        String pool = finance.servicePool("epost", finance.key("fast", "fixed", SHARES));
        finance.rule(finance.mark, pool);
        ledger().row("2420-01", 6420, finance.mark, null, 1_000).store();
        finance.run("2420-01");
        TestPeriods.closeAll("2420-01");
        ledger().row("2420-01", 6990, finance.mark, null, 401).store();
        String voucher = "/cost-reporting/v1/vouchers/"
                + TestLedger.text("select voucher_id from ledger_entry where account = 6990 and cost_centre = '%s'"
                        .formatted(finance.mark));
        Finance.asEconomist("1494").get(voucher).then().statusCode(404);

        finance.run("2420-02");

        Finance.asEconomist("1494")
                .get(voucher)
                .then()
                .statusCode(200)
                .body("entries[0].amountOre", equalTo(401), "otherRowCount", equalTo(0));
        Finance.asEconomist("1444").get(voucher).then().statusCode(404);
    }

    @Test
    void runAgain_givesTheSameCorrections_andOneRecalculation() {
        finance.rule(finance.mark, finance.servicePool("epost", finance.key("fast", "fixed", SHARES)));
        ledger().row("2420-01", 6420, finance.mark, null, 1_000).store();
        finance.run("2420-01");
        TestPeriods.closeAll("2420-01");
        ledger().row("2420-01", 6420, finance.mark, null, 40).store();
        JsonPath first = finance.run("2420-02");
        JsonPath second = finance.run("2420-02");
        assertEquals(first.getLong("sourceOre"), second.getLong("sourceOre"));
        assertEquals(first.getString("corrections"), second.getString("corrections"));
        assertEquals(30L, finance.statement("1494", "2420-02").getLong("totalOre"));
    }

    @Test
    void chainOfCorrections_sumsToTheTruth_andNamesTheEarlierOnes() {
        finance.rule(finance.mark, finance.servicePool("epost", finance.key("fast", "fixed", SHARES)));
        ledger().row("2420-01", 6420, finance.mark, null, 1_000).store();
        finance.run("2420-01");
        TestPeriods.closeAll("2420-01");
        ledger().row("2420-01", 6420, finance.mark, null, 100).store();
        finance.run("2420-02");
        TestPeriods.closeAll("2420-02");
        ledger().row("2420-01", 6420, finance.mark, null, -1_500).store();
        finance.run("2420-03");

        JsonPath statement = finance.statement("1494", "2420-03");
        assertEquals(-1_125L, statement.getLong("totalOre"));
        assertEquals(
                -300L,
                finance.statement("1494", "2420-01").getLong("totalOre")
                        + finance.statement("1494", "2420-02").getLong("totalOre")
                        + statement.getLong("totalOre"));
        JsonPath explanation = explained("1494", statement.getString("lines[0].id"));
        assertEquals(825L, explanation.getLong("correction.reportedOre"));
        assertEquals(-300L, explanation.getLong("correction.recalculatedOre"));
        assertEquals(List.of("2420-02"), explanation.getList("correction.earlierCorrections.month"));
        assertEquals(75L, explanation.getLong("correction.earlierCorrections[0].amountOre"));
    }

    @Test
    void correctedReading_movesCostBetweenMembers_andSaysWhichReading() {
        String service = finance.service("matt", null);
        finance.rule(
                finance.mark,
                finance.servicePool("dator", finance.key("matt", "metered", ",\"serviceCode\":\"" + service + "\"")));
        read(service, "1494", 10);
        read(service, "1495", 10);
        ledger().row("2420-01", 6420, finance.mark, null, 1_000).store();
        finance.run("2420-01");
        TestPeriods.closeAll("2420-01");
        read(service, "1494", 30);
        finance.run("2420-02");

        JsonPath statement = finance.statement("1494", "2420-02");
        assertEquals(250L, statement.getLong("totalOre"));
        assertEquals(-250L, finance.statement("1495", "2420-02").getLong("totalOre"));
        JsonPath correction = explained("1494", statement.getString("lines[0].id"));
        assertEquals(10, correction.getInt("correction.reportedNumerator"));
        assertEquals(30, correction.getInt("numerator"));
        assertEquals(30, correction.getInt("correction.lateReadings[0].quantity"));
        assertEquals(10, correction.getInt("correction.lateReadings[0].previousQuantity"));
        assertNotNull(correction.getString("correction.lateReadings[0].recordedAt"));
    }

    private void read(String service, String municipality, int quantity) {
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%s","municipality":"%s","departmentCode":"BUN","readOn":"2420-01-15","quantity":%d}]}""".formatted(service, municipality, quantity));
    }

    @Test
    void correctedReading_ofAPartOfAMix_movesThatPartAlone() {
        String service = finance.service("matt", null);
        String mix = finance.key(
                "blandning",
                "mix",
                ",\"components\":[{\"keyCode\":\"%s\",\"weight\":1},{\"keyCode\":\"%s\",\"weight\":3}]"
                        .formatted(
                                finance.key("matt", "metered", ",\"serviceCode\":\"" + service + "\""),
                                finance.key("fast", "fixed", SHARES)));
        finance.rule(finance.mark, finance.servicePool("dator", mix));
        read(service, "1494", 10);
        read(service, "1495", 10);
        ledger().row("2420-01", 6420, finance.mark, null, 1_600).store();
        finance.run("2420-01");
        TestPeriods.closeAll("2420-01");
        read(service, "1494", 30);
        finance.run("2420-02");

        assertEquals(200L + 900L, finance.statement("1494", "2420-01").getLong("totalOre"));
        JsonPath statement = finance.statement("1494", "2420-02");
        assertEquals(100L, statement.getLong("totalOre"));
        assertEquals(-100L, finance.statement("1495", "2420-02").getLong("totalOre"));
        JsonPath correction = explained("1494", statement.getString("lines[0].id"));
        assertEquals(100L, correction.getLong("correction.differenceOre"));
        assertEquals(30, correction.getInt("correction.lateReadings[0].quantity"));
    }

    @Test
    void lateCostWithoutRuleOrKey_correctsWhatIsLeftOver() {
        finance.rule(finance.mark, finance.servicePool("nyckellos", null));
        ledger().row("2420-01", 6420, "ingen-" + finance.mark, null, 500).store();
        finance.run("2420-01");
        TestPeriods.closeAll("2420-01");
        ledger().row("2420-01", 6420, "ingen-" + finance.mark, null, -200)
                .row("2420-01", 6420, finance.mark, null, 33)
                .store();
        String run = finance.run("2420-02").getString("id");

        JsonPath sums = finance.read("/allocation-runs/" + run);
        assertEquals(-167L, sums.getLong("sourceOre"));
        assertEquals(-200L, sums.getLong("unmatchedOre"));
        assertEquals(33L, sums.getLong("undistributedOre"));
        assertEquals(
                "2420-01",
                finance.read("/allocation-runs/" + run + "/unmatched").getString("items[0].originMonth"));
        assertEquals(
                "2420-01",
                finance.read("/allocation-runs/" + run + "/undistributed").getString("items[0].originMonth"));
    }

    @Test
    void closedMonth_isRecalculatedByItsOwnPoolsAndInhabitants_notTodays() {
        String pool = finance.servicePool("epost", finance.key("fast", "fixed", SHARES));
        finance.rule(finance.mark, pool);
        ledger().row("2420-01", 6420, finance.mark, null, 1_000).store();
        finance.run("2420-01");
        TestPeriods.closeAll("2420-01");
        TestLedger.execute("update cost_pool set key_id = null where code = '" + pool + "'");
        ledger().row("2420-01", 6420, finance.mark, null, 4).store();
        assertEquals(4L, finance.run("2420-02").getLong("allocatedOre"));
    }

    @Test
    void lateVoucher_afterTheOpenMonthsRun_standsInTheWayOfItsClosing() {
        finance.rule(finance.mark, finance.servicePool("epost", finance.key("fast", "fixed", SHARES)));
        ledger().row("2420-01", 6420, finance.mark, null, 1_000).store();
        finance.run("2420-01");
        TestPeriods.closeAll("2420-01");
        finance.run("2420-02");
        ledger().row("2420-01", 6420, finance.mark, null, 4).store();
        assertEquals(List.of("late-changes"), finance.read("/periods/2420-02").getList("obstacles.code"));
        finance.run("2420-02");
        assertTrue(finance.read("/periods/2420-02").getList("obstacles").isEmpty());
    }
}
