package se.samverk.costreporting.federation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CostChangeTest {
    private static final AtomicInteger YEAR = new AtomicInteger(2600);
    private static final String THREE_TO_ONE =
            ",\"shares\":[{\"municipality\":\"1494\",\"weight\":3},{\"municipality\":\"1495\",\"weight\":1}]";

    private final TwoMonths books = new TwoMonths(YEAR.getAndIncrement());

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    /** The parts in the order of {@link TwoMonths#PARTS}. */
    private void assertParts(JsonPath changes, String member, long... parts) {
        JsonPath change = TwoMonths.of(changes, member);
        for (int i = 0; i < parts.length; i++) {
            assertEquals(parts[i], change.getLong("parts." + TwoMonths.PARTS.get(i)), TwoMonths.PARTS.get(i));
        }
        assertEquals(change.getLong("changeOre"), TwoMonths.sum(change, "parts."));
    }

    private String metered(String name) {
        String meter = books.finance.service(name + "-matare", null);
        String key = books.finance.key(name, "metered", ",\"serviceCode\":\"" + meter + "\"");
        books.service(name, key);
        return meter;
    }

    @Test
    void aDearerService_isItsOwnCost() {
        String service = books.service("epost", books.finance.key("fast", "fixed", THREE_TO_ONE));
        books.book(1, "epost", 1_000_00);
        books.book(2, "epost", 1_400_00);
        books.run(1, 2);
        JsonPath changes = books.changes(2, service);
        assertEquals(2, changes.getInt("_meta.totalItems"));
        assertEquals(List.of("1494", "1495"), changes.getList("items.municipality"), "the largest first");
        assertParts(changes, "1494", 300_00, 0, 0, 0, 0, 0);
        assertEquals("75.0", changes.getString("after.sharePercent"));
        assertEquals("40.0", changes.getString("changePercent"));
        assertEquals("both", changes.getString("presence"));
        assertParts(books.changes(2, service), "1495", 100_00, 0, 0, 0, 0, 0);
    }

    @Test
    void moreOverhead_isOverhead() {
        String service = books.service("epost", books.finance.key("fast", "fixed", THREE_TO_ONE));
        String overhead = books.finance.overheadPool("lokaler", 1);
        books.finance.rule("lokaler" + books.finance.mark, overhead);
        books.book(1, "epost", 1_000_00);
        books.book(2, "epost", 1_000_00);
        books.book(1, "lokaler", 100_00);
        books.book(2, "lokaler", 180_00);
        books.run(1, 2);
        assertParts(books.changes(2, service), "1494", 0, 60_00, 0, 0, 0, 0);
    }

    @Test
    void anotherReading_isVolume_forWhoHasMoreAndForWhoHasNot() {
        String meter = metered("dator");
        books.read(meter, 1, Map.of("1494", 30, "1495", 10));
        books.read(meter, 2, Map.of("1494", 60, "1495", 20, "1444", 20));
        books.book(1, "dator", 1_000_00);
        books.book(2, "dator", 1_000_00);
        books.run(1, 2);
        String service = books.finance.code("dator");
        assertParts(books.changes(2, service), "1494", 0, 0, -150_00, 0, 0, 0);
        JsonPath joined = TwoMonths.of(books.changes(2, service), "1444");
        assertEquals("new", joined.getString("presence"));
        assertEquals(200_00, joined.getLong("parts.volumeOre"));
        assertNull(joined.get("changePercent"));
        JsonPath lidkoping = TwoMonths.of(books.changes(2, service), "1494");
        assertEquals("30", lidkoping.getString("before.quantity"));
        assertEquals("40", lidkoping.getString("before.totalQuantity"));
        assertEquals("60", lidkoping.getString("after.quantity"));
        assertEquals("metered", lidkoping.getString("after.basis"));
    }

    @Test
    void aKeyReplacedByAnotherKind_isTheKey() {
        String key = books.finance.key("fast", "fixed", THREE_TO_ONE);
        String service = books.service("epost", key);
        books.version(key, 2, "population", "");
        books.book(1, "epost", 1_000_00);
        books.book(2, "epost", 1_000_00);
        books.run(1, 2);
        JsonPath changes = TwoMonths.of(books.changes(2, service), "1494");
        long change = changes.getLong("changeOre");
        assertTrue(change < 0);
        assertEquals(change, changes.getLong("parts.keyOre") + changes.getLong("parts.roundingOre"));
        assertTrue(Math.abs(changes.getLong("parts.roundingOre")) <= 1);
        assertEquals(0, changes.getLong("parts.volumeOre"));
        assertEquals("fixed", changes.getString("before.basis"));
        assertEquals("population", changes.getString("after.basis"));
        assertEquals(2, changes.getInt("after.versionNumber"));
    }

    @Test
    void keyAndReadingsAtOnce_areToldApart() {
        String meter = books.finance.service("matare", null);
        books.read(meter, 1, Map.of("1494", 1, "1495", 1));
        books.read(meter, 2, Map.of("1494", 1, "1495", 3));
        String key = books.finance.key("fast", "fixed", THREE_TO_ONE);
        String service = books.service("epost", key);
        books.version(key, 2, "metered", ",\"serviceCode\":\"" + meter + "\"");
        books.book(1, "epost", 1_000_00);
        books.book(2, "epost", 1_000_00);
        books.run(1, 2);
        // From 3/4 to 1/4. By the new key it was 1/2 with January's readings; the fixed key does not go by readings.
        assertParts(books.changes(2, service), "1494", 0, 0, -125_00, -375_00, 0, 0);
    }

    @Test
    void aMixWhosePartGetsANewVersion_isTheKey() {
        String part = books.finance.key("del", "fixed", THREE_TO_ONE);
        String mix = books.finance.key(
                "bland",
                "mix",
                ",\"components\":[{\"keyCode\":\"" + part + "\",\"weight\":1},{\"keyCode\":\""
                        + books.finance.key("annan", "fixed", THREE_TO_ONE) + "\",\"weight\":1}]");
        String service = books.service("epost", mix);
        books.version(
                part,
                2,
                "fixed",
                ",\"shares\":[{\"municipality\":\"1494\",\"weight\":1},{\"municipality\":\"1495\",\"weight\":1}]");
        books.book(1, "epost", 1_000_00);
        books.book(2, "epost", 1_000_00);
        books.run(1, 2);
        assertParts(books.changes(2, service), "1494", 0, 0, 0, -125_00, 0, 0);
        assertNull(TwoMonths.of(books.changes(2, service), "1494").get("after.quantity"));
    }

    @Test
    void aNewService_andOneThatIsGone_areTheirOwnCost() {
        String fresh = books.service("ny", books.finance.key("fast", "fixed", THREE_TO_ONE));
        String gone = books.service("gammal", books.finance.key("fast2", "fixed", THREE_TO_ONE));
        books.book(2, "ny", 100_00);
        books.book(1, "gammal", 200_00);
        books.run(1, 2);
        assertParts(books.changes(2, fresh), "1494", 75_00, 0, 0, 0, 0, 0);
        assertEquals("new", TwoMonths.of(books.changes(2, fresh), "1494").getString("presence"));
        assertParts(books.changes(2, gone), "1495", -50_00, 0, 0, 0, 0, 0);
        assertEquals("gone", TwoMonths.of(books.changes(2, gone), "1495").getString("presence"));
    }

    @Test
    void aKeyThatHadNothingToGoBy_orNoKeyAtAll_countsAsNobodysShare() {
        String meter = metered("dator");
        books.read(meter, 2, Map.of("1494", 1));
        books.book(1, "dator", 100_00);
        books.book(2, "dator", 100_00);
        String late = books.finance.code("sen");
        books.finance.made("/allocation-keys", """
                {"code":"%s","nameSv":"Sen","nameEn":"Late","versions":[{"validFrom":"%s-01","basis":"fixed"%s}]}""".formatted(late, books.month(2), THREE_TO_ONE));
        String service = books.service("epost", late);
        books.book(1, "epost", 100_00);
        books.book(2, "epost", 100_00);
        books.run(1, 2);
        assertParts(books.changes(2, books.finance.code("dator")), "1494", 0, 0, 100_00, 0, 0, 0);
        assertParts(books.changes(2, service), "1494", 0, 0, 0, 75_00, 0, 0);
    }

    @Test
    void aCorrectionOfAClosedMonth_isAPartOfItsOwn() {
        TestPeriods.forget();
        try {
            String service = books.service("epost", books.finance.key("fast", "fixed", THREE_TO_ONE));
            books.book(1, "epost", 100_00);
            books.run(1);
            TestPeriods.closeAll(books.month(1));
            books.book(1, "epost", 40_00);
            books.book(2, "epost", 100_00);
            books.run(2);
            assertParts(books.changes(2, service), "1494", 0, 0, 0, 0, 30_00, 0);
            JsonPath report = books.finance.read("/federation-report?period=" + books.month(2));
            report.setRootPath("services.find { it.serviceCode == '" + service + "' }");
            assertEquals(140_00, report.getLong("costOre"));
            assertEquals(40_00, report.getLong("correctionOre"));
        } finally {
            TestPeriods.forget();
        }
    }

    @Test
    void aMonthThatIsNotAllocated_isSaidToBeMissing() {
        String service = books.service("epost", books.finance.key("fast", "fixed", THREE_TO_ONE));
        books.book(1, "epost", 100_00);
        books.run(1);
        JsonPath summary = books.summary(1);
        assertEquals("complete", summary.getString("state"));
        assertEquals("missing", summary.getString("previousState"));
        assertEquals("%d-12".formatted(books.year - 1), summary.getString("previousPeriod"));
        assertEquals(100_00, summary.getLong("cost.changeOre"));
        assertEquals(100_00, summary.getLong("cost.parts.directOre"));
        assertEquals(service, summary.getString("services[0].serviceCode"));
        books.finance
                .get("/federation-report/cost-changes?period=2026&against=last-century")
                .then()
                .statusCode(400)
                .body("errors[0].detail", equalTo("Välj year-before eller period-before."));
        books.finance.get("/federation-report/change-summary").then().statusCode(400);
    }
}
