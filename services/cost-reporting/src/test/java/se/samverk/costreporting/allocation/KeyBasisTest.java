package se.samverk.costreporting.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/** What each basis of a key goes by, month by month. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeyBasisTest {
    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private void read(String service, String day, String municipality, String quantity) {
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%s","municipality":"%s","readOn":"%s","quantity":%s}]}""".formatted(service, municipality, day, quantity));
    }

    private long total(String municipality, String period) {
        return finance.statement(municipality, period).getLong("totalOre");
    }

    @Test
    void meteredMonth_goesByTheLatestReadingOnOrBeforeItsLastDay() {
        String service = finance.service("matt", null);
        finance.rule(
                finance.mark,
                finance.servicePool("p", finance.key("k", "metered", ",\"serviceCode\":\"" + service + "\"")));
        read(service, "2141-01-31", "1494", "5");
        read(service, "2141-02-28", "1495", "0.5");
        new TestLedger()
                .row("2141-01", 6420, finance.mark, null, 100)
                .row("2141-02", 6420, finance.mark, null, 200)
                .row("2141-03", 6420, finance.mark, null, 300)
                .row("2140-12", 6420, finance.mark, null, 7)
                .store();
        finance.run("2141-Q1");
        assertEquals(List.of(100, 0, 0), finance.statement("1494", "2141-Q1").getList("months.amountOre"));
        assertEquals(List.of(0, 200, 300), finance.statement("1495", "2141-Q1").getList("months.amountOre"));
        assertEquals(7L, finance.run("2140-12").getLong("undistributedOre"));
    }

    @Test
    void correctedReading_holdsFromTheNextRun_andTheEarlierRunKeepsItsNumbers() {
        String service = finance.service("matt", null);
        finance.rule(
                finance.mark,
                finance.servicePool("p", finance.key("k", "metered", ",\"serviceCode\":\"" + service + "\"")));
        read(service, "2142-01-15", "1494", "1");
        read(service, "2142-01-15", "1495", "1");
        new TestLedger().row("2142-01", 6420, finance.mark, null, 100).store();
        finance.run("2142-01");
        read(service, "2142-01-15", "1495", "3");
        assertEquals(50L, total("1494", "2142-01"));
        finance.run("2142-01");
        assertEquals(25L, total("1494", "2142-01"));
    }

    @Test
    void mix_isExact_andAPartWithNothingToGoByIsCarriedByNobody() {
        String service = finance.service("matt", null);
        String metered = finance.key("matt", "metered", ",\"serviceCode\":\"" + service + "\"");
        String fixed = finance.key(
                "fast",
                "fixed",
                ",\"shares\":[{\"municipality\":\"1494\",\"weight\":1},{\"municipality\":\"1495\",\"weight\":2}]");
        String mix = finance.key(
                "blandning",
                "mix",
                ",\"components\":[{\"keyCode\":\"" + metered + "\",\"weight\":1},{\"keyCode\":\"" + fixed
                        + "\",\"weight\":3}]");
        finance.rule(finance.mark, finance.servicePool("p", mix));
        new TestLedger()
                .row("2143-01", 6420, finance.mark, null, 1000)
                .row("2143-02", 6420, finance.mark, null, 1000)
                .store();
        read(service, "2143-02-01", "1494", "7");
        JsonPath january = finance.run("2143-01");
        assertEquals(250L, january.getLong("undistributedOre"));
        assertEquals(250L, total("1494", "2143-01"));
        assertEquals(500L, total("1495", "2143-01"));
        assertEquals(0L, finance.run("2143-02").getLong("undistributedOre"));
        assertEquals(500L, total("1494", "2143-02"));
        assertEquals(500L, total("1495", "2143-02"));
        String line =
                finance.read("/municipalities/1494/statements/2143-02/lines").getString("items[0].id");
        JsonPath why = finance.read("/municipalities/1494/lines/" + line + "/explanation");
        assertEquals(2, why.getList("key.components").size());
        assertEquals(50.0, why.getDouble("sharePercent"));
    }

    @Test
    void monthBeforeTheFirstCount_goesByTheEarliest_andTheRunSaysSo() {
        finance.rule(finance.mark, finance.servicePool("p", finance.key("k", "population", "")));
        new TestLedger().row("2010-01", 6420, finance.mark, null, 99616).store();
        JsonPath run = finance.run("2010-01");
        assertTrue(run.getList("warnings.code").contains("population-after-month"));
        assertTrue(run.getList("warnings.detail").contains("1494"));
    }

    @Test
    void memberThatNobodyHasCounted_getsNothingByInhabitants_andTheRunSaysSo() {
        finance.rule(finance.mark, finance.servicePool("p", finance.key("k", "population", "")));
        new TestLedger().row("2143-07", 6420, finance.mark, null, 99616).store();
        TestLedger.execute("insert into member (code, slug, name, updated_at) values ('1463', 'mark', 'Mark', now())");
        try {
            JsonPath run = finance.run("2143-07");
            assertTrue(run.getList("warnings.findAll { it.code == 'population-missing' }.detail")
                    .contains("1463"));
        } finally {
            TestLedger.execute("delete from member where code = '1463'");
        }
    }
}
