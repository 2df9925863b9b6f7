package se.samverk.costreporting.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

/**
 * Random ledgers, pools, keys and readings over months that are closed one after the other while vouchers and corrected
 * readings keep coming for those before. After every run, what a closed month was reported as and all its corrections
 * together are what an independent model says that it comes to, line by line. The seed is the repetition's number.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CorrectionPropertyTest {
    private static final int CASES = 16;
    private static final int MONTHS = 4;

    private final Finance finance = new Finance();
    private Random random = new Random(0);
    private String name = "";

    @BeforeEach
    void members() {
        TestFederation.arrive();
        TestPeriods.forget();
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
    }

    @RepeatedTest(CASES)
    void closedMonthsAndTheirCorrections_areTheTruth(RepetitionInfo repetition) {
        random = new Random(repetition.getCurrentRepetition());
        name = "seed " + repetition.getCurrentRepetition();
        CorrectionModel model = CorrectionModel.random(finance, random);
        List<String> months = new ArrayList<>();
        for (int i = 1; i <= MONTHS; i++) {
            String month = (2430 + repetition.getCurrentRepetition()) + "-0" + i;
            months.add(month);
            news(model, months);
            assertEquals("completed", finance.run(month).getString("state"), name);
            Map<String, Long> once = reported(months);
            compare(model, months, once);
            assertEquals("completed", finance.run(month).getString("state"), name);
            assertEquals(once, reported(months), name + ": the same again gives the same");
            TestPeriods.closeAll(month);
            assertEquals(once, reported(months), name + ": closing changes nothing");
        }
    }

    /** What arrives before a month is run: its own rows, and more for those before it, in any order. */
    private void news(CorrectionModel model, List<String> months) {
        TestLedger ledger = new TestLedger();
        List<CorrectionModel.Row> rows = new ArrayList<>();
        for (String month : months) {
            boolean own = month.equals(months.getLast());
            if (own || random.nextInt(3) == 0) {
                rows.addAll(model.rows(month, random, own ? 4 + random.nextInt(20) : 1 + random.nextInt(3)));
            }
            if (own || random.nextInt(4) == 0) {
                model.read(month, random);
            }
        }
        Collections.shuffle(rows, random);
        rows.forEach(row -> ledger.row(row.month(), row.account(), row.costCentre(), null, row.ore()));
        ledger.store();
    }

    private void compare(CorrectionModel model, List<String> months, Map<String, Long> reported) {
        Map<String, Long> truth = new TreeMap<>();
        long unmatched = 0;
        long undistributed = 0;
        long source = 0;
        for (String month : months) {
            CorrectionModel.Truth of = model.truth(month);
            of.lines().forEach((line, ore) -> truth.put(month + " " + line, ore));
            unmatched += of.unmatchedOre();
            undistributed += of.undistributedOre();
            source += of.sourceOre();
        }
        truth.values().removeIf(ore -> ore == 0);
        assertEquals(truth, reported, name + " in " + months.getLast());
        assertEquals(source, sum(months, "sourceOre"), name);
        assertEquals(unmatched, sum(months, "unmatchedOre"), name);
        assertEquals(undistributed, sum(months, "undistributedOre"), name);
    }

    private long sum(List<String> months, String property) {
        return months.stream()
                .mapToLong(month -> finance.read("/overview?period=" + month).getLong(property))
                .sum();
    }

    /** By month that it is about, member, service and department; zeros left out. */
    private Map<String, Long> reported(List<String> months) {
        Map<String, Long> reported = new TreeMap<>();
        for (String month : months) {
            for (String member : TestFederation.INHABITANTS.keySet()) {
                JsonPath statement = finance.statement(member, month);
                for (Map<String, Object> line : statement.<Map<String, Object>>getList("lines")) {
                    Object origin = line.get("originMonth");
                    reported.merge(
                            (origin == null ? month : origin) + " " + member + " " + line.get("serviceCode") + " "
                                    + line.get("departmentCode"),
                            ((Number) line.get("amountOre")).longValue(),
                            Long::sum);
                }
            }
        }
        reported.values().removeIf(ore -> ore == 0);
        return reported;
    }
}
