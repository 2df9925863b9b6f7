package se.samverk.costreporting.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/**
 * Random books and random new keys. What a simulation says is held against the books themselves: as they are, and as
 * they become when the new keys have been adopted and the months allocated again.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SimulationPropertyTest {
    private static final int CASES = 16;
    private static final int KEYS = 4;
    private static final List<String> MEMBERS = List.copyOf(new TreeMap<>(TestFederation.INHABITANTS).keySet());

    private final Finance finance = new Finance();
    private final Simulating simulating = new Simulating(finance);

    /** A key's code, and what its newest version says from the basis on. */
    private record Key(String code, String content) {
        String change() {
            return "{\"keyCode\":\"" + code + "\"," + content + "}";
        }
    }

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @RepeatedTest(CASES)
    void financeTriesRandomKeys_andAdoptionBringsWhatWasSimulated(RepetitionInfo repetition) {
        Random random = new Random(7_000L + repetition.getCurrentRepetition());
        String year = Integer.toString(2350 + repetition.getCurrentRepetition());
        String seed = "seed " + repetition.getCurrentRepetition();
        List<Key> keys = books(random, year);
        finance.run(year + "-01");
        finance.run(year + "-02");
        noChange_hasNoEffect(year, "", seed);
        noChange_hasNoEffect(year, changed(keys), seed + ", the same keys anew");
        List<Key> newKeys = new ArrayList<>();
        for (Key key : keys) {
            if (random.nextInt(3) > 0 || newKeys.isEmpty()) {
                newKeys.add(new Key(key.code(), key.content().contains("mix") ? mix(random) : content(random)));
            }
        }
        String booksBefore = books(year);
        String id = simulating.shared(year, changed(newKeys), "own");
        assertEquals(booksBefore, books(year), seed + ": a simulation changes nothing");
        assertSums(simulating.result(id), year, seed);
        Simulating.decide(Simulating.bengt(), id, "adopted", year + "-01-01")
                .then()
                .statusCode(200);
        finance.run(year + "-01");
        finance.run(year + "-02");
        for (String member : MEMBERS) {
            assertEquals(simulating.allocated(member, year), simulating.after(id, member), seed + ", " + member);
        }
    }

    private void noChange_hasNoEffect(String year, String changes, String seed) {
        String id = simulating.made(year, changes);
        JsonPath result = simulating.result(id);
        assertSums(result, year, seed);
        for (String member : MEMBERS) {
            assertEquals(0, result.getLong(of(member) + ".changeOre"), seed);
            assertEquals(simulating.allocated(member, year), simulating.after(id, member), seed + ", " + member);
        }
        assertEquals(result.getLong("undistributedBeforeOre"), result.getLong("undistributedAfterOre"), seed);
    }

    /** Before and after, the members, utan mottagare and ofördelat are what the ledger says; and before is the books. */
    private void assertSums(JsonPath result, String year, String seed) {
        long source = result.getLong("sourceOre");
        JsonPath overview = finance.read("/overview?period=" + year);
        assertEquals(overview.getLong("sourceOre"), source, seed);
        assertEquals(overview.getLong("undistributedOre"), result.getLong("undistributedBeforeOre"), seed);
        long before = result.getLong("undistributedBeforeOre") + result.getLong("unmatchedOre");
        long after = result.getLong("undistributedAfterOre") + result.getLong("unmatchedOre");
        for (String member : MEMBERS) {
            long was = result.getLong(of(member) + ".beforeOre");
            assertEquals(overview.getLong("municipalities.find { it.code == '" + member + "' }.amountOre"), was, seed);
            before += was;
            after += result.getLong(of(member) + ".afterOre");
        }
        assertEquals(source, before, seed);
        assertEquals(source, after, seed);
    }

    private static String of(String member) {
        return "members.find { it.municipality == '" + member + "' }";
    }

    private String books(String year) {
        return finance.get("/service-matrix?period=" + year).asString()
                + TestLedger.text(
                        "select coalesce(string_agg(v::text, ',' order by v.id), '') from allocation_key_version v"
                                + " join allocation_key k on k.id = v.key_id where k.code like '%" + finance.mark + "'")
                + TestLedger.text("select count(*) from allocation_run");
    }

    private static String changed(List<Key> keys) {
        return "\"keys\":[" + String.join(",", keys.stream().map(Key::change).toList()) + "]";
    }

    private List<Key> books(Random random, String year) {
        String meter = finance.service("dator", null);
        reading(random, meter, year);
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            keys.add(key("n" + i, content(random)));
        }
        keys.add(key("blandning", mix(random)));
        finance.rule("o-" + finance.mark, finance.overheadPool("lokaler", 1));
        List<String> centres = new ArrayList<>(List.of("o-" + finance.mark, "ingen-" + finance.mark));
        for (int i = 0; i < keys.size() + 1; i++) {
            String pool =
                    finance.servicePool("p" + i, i < keys.size() ? keys.get(i).code() : null);
            centres.add("c" + i + "-" + finance.mark);
            finance.rule("c" + i + "-" + finance.mark, pool);
        }
        TestLedger ledger = new TestLedger();
        for (int i = 0; i < 10 + random.nextInt(60); i++) {
            long ore = random.nextInt(5) == 0 ? -random.nextLong(900_000) : random.nextLong(90_000_000);
            String centre = centres.get(random.nextInt(centres.size()));
            ledger.row(year + "-0" + (1 + random.nextInt(2)), 4000 + random.nextInt(4000), centre, null, ore);
        }
        ledger.row(year + "-01", 5010, centres.getLast(), null, 1_000)
                .row(year + "-02", 5010, centres.getLast(), null, 7);
        ledger.store();
        return keys;
    }

    private Key key(String name, String content) {
        String[] parts = content.replaceFirst("\"basis\":\"", "").split("\"", 2);
        return new Key(finance.key(name, parts[0], parts[1]), content);
    }

    private void reading(Random random, String meter, String year) {
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%1$s","municipality":"1494","departmentCode":"BUN","readOn":"%2$s-01-15","quantity":%3$d},
                             {"serviceCode":"%1$s","municipality":"1494","departmentCode":"SOC","readOn":"%2$s-01-15","quantity":1.5},
                             {"serviceCode":"%1$s","municipality":"1470","readOn":"%2$s-01-15","quantity":4},
                             {"serviceCode":"%1$s","municipality":"1495","readOn":"%2$s-02-10","quantity":2.125}]}""".formatted(meter, year, 1 + random.nextInt(50)));
    }

    private String content(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "\"basis\":\"population\"";
            case 1 -> "\"basis\":\"metered\",\"serviceCode\":\"" + finance.code("dator") + "\"";
            default -> "\"basis\":\"fixed\",\"shares\":[" + shares(random) + "]";
        };
    }

    private String mix(Random random) {
        return """
                "basis":"mix","components":[{"keyCode":"%s","weight":%d},{"keyCode":"%s","weight":%d.5}]""".formatted(
                        finance.code("n" + random.nextInt(2)),
                        1 + random.nextInt(90),
                        finance.code("n" + (2 + random.nextInt(2))),
                        random.nextInt(90));
    }

    private static String shares(Random random) {
        List<String> shares = new ArrayList<>();
        for (String member : MEMBERS) {
            long weight = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(100_000);
            shares.add("{\"municipality\":\"" + member + "\",\"weight\":" + weight + "." + random.nextInt(10) + "}");
        }
        shares.set(0, "{\"municipality\":\"" + MEMBERS.getFirst() + "\",\"weight\":3}");
        return String.join(",", shares);
    }
}
