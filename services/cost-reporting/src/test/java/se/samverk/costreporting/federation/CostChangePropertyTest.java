package se.samverk.costreporting.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

/**
 * Random months, through the API and the real database. March is as January was, so what changed from February to March
 * is what changed from January to February, backwards.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("unchecked")
class CostChangePropertyTest {
    private static final int CASES = 30;
    private static final List<String> MEMBERS = List.of("1444", "1494", "1495");

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @RepeatedTest(CASES)
    void partsAddUp_agreeWithTheMatrix_andTurnWithTheMonths(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        TwoMonths books = new TwoMonths(2640 + repetition.getCurrentRepetition());
        int services = 1 + random.nextInt(4);
        for (int i = 0; i < services; i++) {
            service(books, random, "t" + i);
        }
        if (random.nextBoolean()) {
            String overhead = books.finance.overheadPool("lokaler", 1);
            books.finance.rule("lokaler" + books.finance.mark, overhead);
            thereAndBack(books, "lokaler", random.nextLong(1_000_000), random.nextLong(1_000_000));
        }
        books.run(1, 2, 3);
        Map<String, List<Long>> forwards = changes(books, 2);
        Map<String, List<Long>> backwards = changes(books, 3);
        assertEquals(forwards.keySet(), backwards.keySet());
        forwards.forEach((cell, parts) -> assertEquals(
                parts, backwards.get(cell).stream().map(part -> -part).toList(), cell));
        assertTrue(services > 0
                && forwards.values().stream().anyMatch(parts -> parts.stream().anyMatch(p -> p != 0)));
        assertSummary(books, forwards);
    }

    private static void thereAndBack(TwoMonths books, String centre, long first, long second) {
        books.book(1, centre, first);
        books.book(2, centre, second);
        books.book(3, centre, first);
    }

    private static void service(TwoMonths books, Random random, String name) {
        String meter = books.finance.service(name + "-m", null);
        Map<String, Integer> first = quantities(random);
        books.read(meter, 1, first);
        if (random.nextBoolean()) {
            books.read(meter, 2, quantities(random));
            books.read(meter, 3, first);
        }
        List<String> kinds = List.of(basis(books, random, meter), basis(books, random, meter));
        String key = books.finance.key(name, basisOf(kinds.get(0)), restOf(kinds.get(0)));
        if (random.nextBoolean()) {
            books.version(key, 2, basisOf(kinds.get(1)), restOf(kinds.get(1)));
            books.version(key, 3, basisOf(kinds.get(0)), restOf(kinds.get(0)));
        }
        books.service(name, key);
        boolean absent = random.nextInt(5) == 0;
        long credit = random.nextInt(8) == 0 ? -1 : 1;
        thereAndBack(
                books,
                name,
                credit * (1 + random.nextLong(90_000_000)),
                absent ? 0 : random.nextBoolean() ? 77_777 : 1 + random.nextLong(90_000_000));
    }

    /** The three members always have some, so that March's readings say as much as January's. */
    private static Map<String, Integer> quantities(Random random) {
        Map<String, Integer> quantities = new HashMap<>();
        MEMBERS.forEach(member -> quantities.put(member, random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(500)));
        quantities.put("1494", 1 + random.nextInt(500));
        return quantities;
    }

    private static String basis(TwoMonths books, Random random, String meter) {
        return switch (random.nextInt(4)) {
            case 0 -> "population|";
            case 1 -> "metered|,\"serviceCode\":\"" + meter + "\"";
            case 2 -> "fixed|" + shares(random);
            default ->
                "mix|,\"components\":[{\"keyCode\":\"" + part(books, "fixed", shares(random))
                        + "\",\"weight\":2},{\"keyCode\":\""
                        + part(books, "metered", ",\"serviceCode\":\"" + meter + "\"") + "\",\"weight\":3.5}]";
        };
    }

    private static String part(TwoMonths books, String basis, String rest) {
        return books.finance.key("del" + Long.toString(System.nanoTime(), 36), basis, rest);
    }

    private static String shares(Random random) {
        return ",\"shares\":[{\"municipality\":\"1494\",\"weight\":%d},{\"municipality\":\"1495\",\"weight\":%d}]"
                .formatted(1 + random.nextInt(999), random.nextInt(999));
    }

    private static String basisOf(String kind) {
        return kind.substring(0, kind.indexOf('|'));
    }

    private static String restOf(String kind) {
        return kind.substring(kind.indexOf('|') + 1);
    }

    private static long ore(Map<String, ?> of, String name) {
        return ((Number) Objects.requireNonNull(of.get(name))).longValue();
    }

    /** Each cell's parts, which add up and go between the matrix's amounts. */
    private static Map<String, List<Long>> changes(TwoMonths books, int month) {
        String path = "/federation-report/cost-changes?limit=100&against=period-before&period=" + books.month(month);
        Map<String, Map<String, ?>> matrix = matrix(books, month);
        Map<String, List<Long>> changes = new HashMap<>();
        long size = Long.MAX_VALUE;
        for (Map<String, ?> item : books.finance.read(path).<Map<String, ?>>getList("items")) {
            long change = ore(item, "changeOre");
            assertTrue(Math.abs(change) <= size, "the largest first");
            size = Math.abs(change);
            Map<String, ?> made = (Map<String, ?>) Objects.requireNonNull(item.get("parts"));
            List<Long> parts =
                    TwoMonths.PARTS.stream().map(part -> ore(made, part)).toList();
            assertEquals(change, parts.stream().mapToLong(part -> part).sum());
            assertTrue(Math.abs(parts.getLast()) <= 4, () -> "rounding of " + parts);
            String cell = item.get("serviceCode") + "/" + item.get("municipality");
            Map<String, ?> shown = matrix.remove(cell);
            assertEquals(shown == null ? 0 : ore(shown, "amountOre"), ore(item, "afterOre"));
            assertEquals(shown == null ? 0 : ore(shown, "previousAmountOre"), ore(item, "beforeOre"));
            changes.put(cell, parts);
        }
        assertEquals(Map.of(), matrix, "every cell has its change");
        return changes;
    }

    private static Map<String, Map<String, ?>> matrix(TwoMonths books, int month) {
        Map<String, Map<String, ?>> cells = new HashMap<>();
        JsonPath matrix = books.finance.read("/service-matrix?period=" + books.month(month));
        for (Map<String, ?> service : matrix.<Map<String, ?>>getList("services")) {
            for (Map<String, ?> cell : (List<Map<String, ?>>) Objects.requireNonNull(service.get("cells"))) {
                cells.put(service.get("serviceCode") + "/" + cell.get("municipality"), cell);
            }
        }
        return cells;
    }

    private static void assertSummary(TwoMonths books, Map<String, List<Long>> changes) {
        JsonPath summary = books.summary(2);
        for (int i = 0; i < TwoMonths.PARTS.size(); i++) {
            int part = i;
            long sum = changes.values().stream()
                    .mapToLong(parts -> parts.get(part))
                    .sum();
            assertEquals(sum, summary.getLong("cost.parts." + TwoMonths.PARTS.get(i)));
            assertEquals(
                    sum,
                    summary.getList("services.cost.parts." + TwoMonths.PARTS.get(i), Long.class).stream()
                            .mapToLong(ore -> ore)
                            .sum());
        }
        assertEquals(TwoMonths.sum(summary, "cost.parts."), summary.getLong("cost.changeOre"));
        assertEquals(
                summary.getLong("cost.changeOre"),
                summary.getLong("cost.afterOre") - summary.getLong("cost.beforeOre"));
    }
}
