package se.samverk.costreporting.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.List;
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
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

/**
 * Random books whose months are closed one after the other while vouchers come late, are exchanged, and readings are
 * corrected, over and over, for months long closed. Each correction of a closed month is a case: after every run, what
 * the month was reported as and all its corrections are what a slow model says that it comes to; and in the end what a
 * fresh allocation of the last state of ledger and readings gives.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CorrectionChainsTest {
    private static final int SEEDS = 6;
    private static final int CLOSED = 2014;
    private static final int OPEN = 2015;
    private static final int MONTHS = 12;

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
        Vouchers.forget(CLOSED);
        Vouchers.forget(OPEN);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void closedMonthsAndAllTheirCorrections_areTheTruth(long seed) {
        random = new Random(seed);
        name = "seed " + seed;
        MoreMembers.come(random, CLOSED);
        RandomStructure drawn = new RandomStructure(random, CLOSED, 2);
        Structure structure = drawn.draw(Stored.members());
        Settled settled = Settled.of(structure, random);
        LateNews news = new LateNews(
                random,
                drawn,
                structure,
                settled,
                new Vouchers(settled, CLOSED, random),
                new Vouchers(settled, OPEN, random));
        for (int month = 1; month <= MONTHS; month++) {
            news.book(YearMonth.of(CLOSED, month));
        }
        news.send(name);
        settle(settled, Integer.toString(CLOSED), structure, news, YearMonth.of(CLOSED, MONTHS));
        for (int month = 1; month <= MONTHS; ) {
            boolean quarter = month % 3 == 1 && random.nextInt(4) == 0;
            int last = quarter ? month + 2 : month;
            for (int own = month; own <= last; own++) {
                news.book(YearMonth.of(OPEN, own));
            }
            news.comeLate(YearMonth.of(OPEN, last));
            news.send(name);
            String period = quarter
                    ? OPEN + "-Q" + (last / 3)
                    : YearMonth.of(OPEN, month).toString();
            settle(settled, period, structure, news, YearMonth.of(OPEN, last));
            month = last + 1;
        }
        assertTrue(Stored.corrections(CLOSED, OPEN) > MONTHS, name + ": there is something to correct");
        fresh(settled);
        settled.forgetRules();
    }

    /** Runs, runs again, closes; what is reported is the truth each time. */
    private void settle(Settled settled, String period, Structure structure, LateNews news, YearMonth last) {
        assertRun(settled.finance.run(period), period);
        SortedMap<String, String> reported = reported(settled);
        SortedMap<String, String> truth = new TreeMap<>();
        for (YearMonth month = YearMonth.of(CLOSED, 1); !month.isAfter(last); month = month.plusMonths(1)) {
            truth.putAll(Truth.of(structure, news.rows(), month));
        }
        Sums.assertSame(Sums.amounts(truth), reported, name + " in " + period);
        if (random.nextInt(3) == 0) {
            assertRun(settled.finance.run(period), period);
            Sums.assertSame(reported, reported(settled), name + " in " + period + ": the same again");
        }
        TestPeriods.closeAll(period);
        Sums.assertSame(reported, reported(settled), name + " in " + period + ": closing changes nothing");
    }

    private void assertRun(JsonPath run, String period) {
        assertEquals("completed", run.getString("state"), () -> name + " in " + period + run.prettify());
        List<Boolean> checks = run.getList("checks.holds");
        assertFalse(checks.contains(false), () -> name + " in " + period + run.prettify());
    }

    /** What everything came to bit by bit is what it comes to at once. */
    private void fresh(Settled settled) {
        SortedMap<String, String> chained = reported(settled);
        TestPeriods.reopen();
        assertRun(settled.finance.run(Integer.toString(CLOSED)), "all of it");
        assertRun(settled.finance.run(Integer.toString(OPEN)), "all of it");
        assertEquals(0, Stored.corrections(CLOSED, OPEN), name);
        Sums.assertSame(reported(settled), chained, name + ": a fresh allocation of the last state");
    }

    private static SortedMap<String, String> reported(Settled settled) {
        return Stored.reported(settled.finance.mark, CLOSED, OPEN);
    }
}
