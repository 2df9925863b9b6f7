package se.samverk.costreporting.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.costreporting.testing.Seeds;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.costreporting.truth.MoreMembers;
import se.samverk.costreporting.truth.OthersRules;
import se.samverk.costreporting.truth.RandomStructure;
import se.samverk.costreporting.truth.Settled;
import se.samverk.costreporting.truth.Stored;
import se.samverk.costreporting.truth.Structure;
import se.samverk.costreporting.truth.Structure.Key;
import se.samverk.costreporting.truth.Structure.Row;
import se.samverk.costreporting.truth.Structure.Version;
import se.samverk.costreporting.truth.Sums;
import se.samverk.costreporting.truth.Truth;
import se.samverk.costreporting.truth.Vouchers;
import se.samverk.test.PostgresResource;

/**
 * Random years and random suppositions. A simulation of nothing is the books; one of other keys, or of members that come
 * and go, is what a slow model says of the books with just that changed; and what is adopted comes true. Each month of
 * each simulation is a case.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SimulationPropertyTest {
    private static final int SEEDS = 12;
    private static final int YEAR = 2016;
    private static final LocalDate FROM = LocalDate.of(YEAR, 1, 1);
    private static final List<String> STRANGERS = List.of("1001", "5001");

    private Random random = new Random(0);
    private String name = "";

    static LongStream seeds() {
        return Seeds.upTo(SEEDS);
    }

    @BeforeEach
    void members() {
        TestFederation.arrive();
        forget();
        OthersRules.setAside();
    }

    @AfterEach
    void putBack() {
        forget();
        OthersRules.putBack();
    }

    private static void forget() {
        TestPeriods.reopen();
        MoreMembers.go();
        Vouchers.forget(YEAR);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsSupposed_isWhatTheModelSays_andComesTrueIfAdopted(long seed) {
        random = new Random(seed);
        name = "seed " + seed;
        MoreMembers.come(random, YEAR);
        RandomStructure drawn = new RandomStructure(random, YEAR, 1);
        Structure books = books(drawn);
        Settled settled = Settled.of(books, random);
        List<Row> rows = booked(drawn, settled);
        settled.finance.run(Integer.toString(YEAR));
        SortedMap<String, String> said = amounts(books, rows, (same, month) -> same);
        Tried tried = new Tried(new Simulating(settled.finance), settled, said);

        tried.same("", said, name + ": nothing");
        moved(tried, books, rows);
        adopted(tried, drawn, books, rows);

        settled.forgetRules();
    }

    /** A structure whose keys all begin before the year and don't change in it, so that new versions can be adopted. */
    private static Structure books(RandomStructure drawn) {
        Structure books = drawn.draw(Stored.members());
        books.keys.values().removeIf(key -> !key.versions().getFirst().from().isBefore(FROM));
        books.keys.replaceAll(
                (code, key) -> new Key(code, List.of(whole(key.versions().getFirst(), books))));
        books.pools.replaceAll(pool -> books.keys.containsKey(String.valueOf(pool.key()))
                ? pool
                : new Structure.Pool(pool.name(), pool.step(), null));
        return books;
    }

    /** A mix without the parts that are gone; by inhabitants if none is left. */
    private static Version whole(Version version, Structure books) {
        Map<String, BigDecimal> parts = new TreeMap<>(version.parts());
        parts.keySet().retainAll(books.keys.keySet());
        return version.basis().equals("mix") && parts.isEmpty()
                ? new Version(version.from(), "population", Map.of(), null, Map.of())
                : new Version(version.from(), version.basis(), version.shares(), version.meter(), parts);
    }

    private List<Row> booked(RandomStructure drawn, Settled settled) {
        List<Row> rows = new ArrayList<>();
        Vouchers vouchers = new Vouchers(settled, YEAR, random);
        for (int month = 1; month <= 12; month++) {
            List<Row> own = drawn.rows(YearMonth.of(YEAR, month), 1 + random.nextInt(20));
            rows.addAll(own);
            vouchers.add(own, random);
        }
        vouchers.send(random);
        return rows;
    }

    /** Some leave, and others come, with inhabitants, readings and weights. */
    private void moved(Tried tried, Structure books, List<Row> rows) {
        List<String> leaving = new ArrayList<>(books.counts.keySet());
        Collections.shuffle(leaving, random);
        List<String> leaves = List.copyOf(leaving.subList(0, random.nextInt(4)));
        List<Joining> joins = STRANGERS.subList(0, random.nextInt(STRANGERS.size() + 1)).stream()
                .map(code -> Joining.random(code, books, random))
                .toList();
        String changes = "\"leaves\":[%s],\"joins\":[%s]"
                .formatted(
                        leaves.stream().map(Settled::quoted).collect(Collectors.joining(",")),
                        joins.stream().map(join -> join.json(tried.settled())).collect(Collectors.joining(",")));
        BiFunction<Structure, YearMonth, Structure> supposed = (same, month) -> {
            Structure other = same.copy();
            leaves.forEach(code -> Joining.leave(other, code));
            joins.forEach(join -> join.join(other, month));
            return other;
        };
        tried.same(changes, amounts(books, rows, supposed), name + ": who comes and goes, " + changes);
    }

    /** Other keys, first supposed and then decided on. */
    private void adopted(Tried tried, RandomStructure drawn, Structure books, List<Row> rows) {
        Structure others = books.copy();
        List<String> changes = new ArrayList<>();
        for (Key key : books.keys.values()) {
            if (changes.isEmpty() || random.nextInt(3) > 0) {
                Version version = other(drawn, books, key.name().startsWith("x"));
                others.keys.put(key.name(), new Key(key.name(), List.of(version)));
                changes.add("{\"keyCode\":\"%s\",%s}"
                        .formatted(
                                tried.settled().finance.code(key.name()),
                                tried.settled().content(version)));
            }
        }
        SortedMap<String, String> expected = amounts(others, rows, (same, month) -> same);
        String supposed = "\"keys\":[" + String.join(",", changes) + "]";
        String id = tried.same(supposed, expected, name + ": other keys, " + supposed);
        tried.simulating().share(id, "own").then().statusCode(200);
        Simulating.decide(Simulating.bengt(), id, "adopted", FROM.toString())
                .then()
                .statusCode(200);
        tried.settled().finance.run(Integer.toString(YEAR));
        Sums.assertSame(
                expected,
                summed(Stored.of(tried.settled().finance.mark, YEAR)),
                name + ": what was adopted comes true");
    }

    /** By inhabitants only where everybody has been counted: nobody may suppose it otherwise. */
    private static Version other(RandomStructure drawn, Structure books, boolean mix) {
        boolean counted = books.counts.values().stream()
                .allMatch(counts -> counts.values().stream().anyMatch(inhabitants -> inhabitants > 0));
        while (true) {
            Version version = mix ? drawn.mix(FROM) : drawn.plain(FROM);
            if (version != null && (counted || !version.basis().equals("population"))) {
                return version;
            }
        }
    }

    /** What a year comes to for each member and pool, if every month goes by what is supposed of it. */
    private static SortedMap<String, String> amounts(
            Structure books, List<Row> rows, BiFunction<Structure, YearMonth, Structure> supposed) {
        SortedMap<String, String> all = new TreeMap<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(YEAR, month);
            all.putAll(Truth.of(supposed.apply(books, of), rows, of));
        }
        return summed(all);
    }

    /** By member and pool, and what nobody carries; nothing is left out. */
    private static SortedMap<String, String> summed(SortedMap<String, String> months) {
        SortedMap<String, Long> sums = new TreeMap<>();
        months.forEach((what, amount) -> {
            String[] words = what.split(" ");
            long ore = Long.parseLong(amount.split(" ")[0]);
            if (words[1].equals("line")) {
                sums.merge(words[3] + " " + words[2], ore, Long::sum);
            } else if (words.length == 2 && !words[1].equals("allocated")) {
                sums.merge(words[1], ore, Long::sum);
            }
        });
        SortedMap<String, String> said = new TreeMap<>();
        sums.forEach((what, ore) -> {
            if (ore != 0) {
                said.put(what, ore.toString());
            }
        });
        return said;
    }

    /** @param books what the books come to */
    private record Tried(Simulating simulating, Settled settled, SortedMap<String, String> books) {
        /** Simulates, and holds what comes of it against the model; before it stands what the books say. */
        String same(String changes, SortedMap<String, String> expected, String name) {
            String id = simulating.made(Integer.toString(YEAR), changes);
            JsonPath result = simulating.result(id);
            Sums.assertSame(books, told(id, result, "before"), name + ", before");
            Sums.assertSame(expected, told(id, result, "after"), name + ", after");
            return id;
        }

        private SortedMap<String, String> told(String id, JsonPath result, String when) {
            SortedMap<String, String> told = new TreeMap<>();
            put(told, "source", result.getLong("sourceOre"));
            put(told, "unmatched", result.getLong("unmatchedOre"));
            put(
                    told,
                    "undistributed",
                    result.getLong(when.equals("before") ? "undistributedBeforeOre" : "undistributedAfterOre"));
            long sum = result.getLong("unmatchedOre")
                    + result.getLong(when.equals("before") ? "undistributedBeforeOre" : "undistributedAfterOre");
            for (Map<String, Object> member : result.<Map<String, Object>>getList("members")) {
                sum += ((Number) member.get(when + "Ore")).longValue();
                Object code = member.get("municipality");
                for (Map<String, Object> service : settled.finance
                        .read("/simulations/" + id + "/result/" + code)
                        .<Map<String, Object>>getList("services")) {
                    put(
                            told,
                            code + " "
                                    + String.valueOf(service.get("serviceCode"))
                                            .replace("-" + settled.finance.mark, ""),
                            ((Number) service.get(when + "Ore")).longValue());
                }
            }
            assertEquals(result.getLong("sourceOre"), sum, "the whole ledger, " + when);
            return told;
        }

        private static void put(Map<String, String> told, String what, long ore) {
            if (ore != 0) {
                told.put(what, Long.toString(ore));
            }
        }
    }
}
