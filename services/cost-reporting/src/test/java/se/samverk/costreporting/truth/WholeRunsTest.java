package se.samverk.costreporting.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.costreporting.testing.Seeds;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.truth.Structure.Row;
import se.samverk.test.PostgresResource;

/**
 * Whole runs of random books through the API and the real database: ledger files, rules, overhead in steps, keys of all
 * bases and their versions, readings, members. Each seed is a structure and the months of some years, each of which is a
 * case: it comes to what a slow model says, to the last weight and rounding; run again it comes to the same; and the
 * same books entered in another order come to the same too.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WholeRunsTest {
    private static final int SEEDS = 12;
    private static final int FIRST_YEAR = 2012;
    private static final int YEARS = 2;

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
        MoreMembers.go();
        forgetYears();
    }

    private static void forgetYears() {
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            Vouchers.forget(year);
            TestLedger.execute("""
                    begin;
                    set local session_replication_role = replica;
                    delete from allocation_current where month between '%1$d-01-01' and '%1$d-12-31';
                    commit""".formatted(year));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyMonth_comesToWhatTheModelSays_againAndInAnyOrder(long seed) {
        random = new Random(seed);
        name = "seed " + seed;
        MoreMembers.come(random, FIRST_YEAR);
        RandomStructure drawn = new RandomStructure(random, FIRST_YEAR, YEARS);
        Structure structure = drawn.draw(Stored.members());
        List<List<Row>> years = new ArrayList<>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            List<Row> rows = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                rows.addAll(drawn.rows(YearMonth.of(year, month), 1 + random.nextInt(30)));
            }
            years.add(rows);
        }
        List<SortedMap<String, String>> first = run(structure, years);
        forgetYears();
        years.forEach(rows -> Collections.shuffle(rows, random));
        List<SortedMap<String, String>> second = run(structure, years);
        for (int year = 0; year < YEARS; year++) {
            Sums.assertSame(first.get(year), second.get(year), name + ": the order of what is entered is nothing");
        }
    }

    private List<SortedMap<String, String>> run(Structure structure, List<List<Row>> years) {
        Settled settled = Settled.of(structure, random);
        List<SortedMap<String, String>> stored = new ArrayList<>();
        for (int i = 0; i < YEARS; i++) {
            int year = FIRST_YEAR + i;
            List<Row> rows = years.get(i);
            Vouchers vouchers = new Vouchers(settled, year, random);
            for (int month = 1; month <= 12; month++) {
                YearMonth of = YearMonth.of(year, month);
                vouchers.add(rows.stream().filter(row -> row.month().equals(of)).toList(), random);
            }
            assertEquals("completed", vouchers.send(random).getString("state"), name);
            assertRun(settled.finance.run(Integer.toString(year)));
            stored.add(Stored.of(settled.finance.mark, year));
            Sums.assertSame(expected(structure, rows, year), stored.get(i), name);
            Sums.assertKept(stored.get(i), name);
            assertToldAsStored(settled, year, stored.get(i));
            JsonPath again = vouchers.send(random);
            assertEquals(0, again.getInt("newVoucherCount") + again.getInt("conflictCount"), name);
            assertRun(settled.finance.run(Integer.toString(year)));
            Sums.assertSame(stored.get(i), Stored.of(settled.finance.mark, year), name + ": the same again");
        }
        settled.forgetRules();
        return stored;
    }

    private void assertRun(JsonPath run) {
        assertEquals("completed", run.getString("state"), () -> name + run.prettify());
        assertFalse(run.getList("checks.holds").contains(false), () -> name + run.prettify());
        assertEquals(
                run.getLong("sourceOre"),
                run.getLong("allocatedOre") + run.getLong("undistributedOre") + run.getLong("unmatchedOre"),
                name);
    }

    private static SortedMap<String, String> expected(Structure structure, List<Row> rows, int year) {
        SortedMap<String, String> expected = new TreeMap<>();
        for (int month = 1; month <= 12; month++) {
            expected.putAll(Truth.of(structure, rows, YearMonth.of(year, month)));
        }
        return expected;
    }

    /** The members' sums in the overview, and a month's statement line by line, are the stored lines. */
    private void assertToldAsStored(Settled settled, int year, SortedMap<String, String> stored) {
        YearMonth month = YearMonth.of(year, 1 + random.nextInt(12));
        Map<String, Long> lines = new TreeMap<>();
        Map<String, Long> members = new TreeMap<>();
        stored.forEach((what, part) -> {
            String[] words = what.split(" ");
            if (words[1].equals("line")) {
                long ore = Long.parseLong(part.split(" ")[0]);
                members.merge(words[3], ore, Long::sum);
                if (words[0].equals(month.toString()) && words[3].equals("1494")) {
                    lines.put(words[2] + " " + (words.length > 4 ? words[4] : null), ore);
                }
            }
        });
        JsonPath overview = settled.finance.read("/overview?period=" + year);
        Map<String, Long> told = new TreeMap<>();
        for (Map<String, Object> member : overview.<Map<String, Object>>getList("municipalities")) {
            told.put((String) member.get("code"), ((Number) member.get("amountOre")).longValue());
        }
        members.keySet().forEach(member -> assertTrue(told.containsKey(member), name));
        told.values().removeIf(ore -> ore == 0);
        members.values().removeIf(ore -> ore == 0);
        Sums.assertSame(members, told, name);
        Map<String, Long> statement = new TreeMap<>();
        for (Map<String, Object> line :
                settled.finance.statement("1494", month.toString()).<Map<String, Object>>getList("lines")) {
            statement.put(
                    String.valueOf(line.get("serviceCode")).replace("-" + settled.finance.mark, "") + " "
                            + line.get("departmentCode"),
                    ((Number) line.get("amountOre")).longValue());
        }
        Sums.assertSame(lines, statement, name + " in " + month);
    }
}
