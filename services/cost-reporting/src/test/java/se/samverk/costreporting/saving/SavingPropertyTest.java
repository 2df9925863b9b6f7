package se.samverk.costreporting.saving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TenantRole;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.costreporting.testing.TestSavings;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SavingPropertyTest {
    private static final int CASES = 8;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Finance finance = new Finance();
    private final TestSavings savings = new TestSavings(finance);

    @BeforeEach
    @AfterEach
    void nothing() {
        TestFederation.arrive();
        TestPeriods.forget();
        TestSavings.forget();
    }

    /** Random baselines, indexes and costs, worked out anew with exact decimals. */
    @Test
    void savings_areWhatTheFormulasSay_andNominalIsRealAtTheYearsPrices() {
        for (int seed = 1; seed <= CASES; seed++) {
            nothing();
            Random random = new Random(seed);
            long amount = 1 + random.nextLong(10_000_000_000_000L);
            String base =
                    BigDecimal.valueOf(10_000 + random.nextInt(5_000_000), 4).toPlainString();
            String now =
                    BigDecimal.valueOf(10_000 + random.nextInt(5_000_000), 4).toPlainString();
            int months = 1 + random.nextInt(3);
            long actual = costs(random, months);
            savings.edition("2020-01-01", "2449", base, "2450", now);
            savings.baseline("1494", "total", amount, 2449, 2450);
            check(
                    "seed " + seed,
                    savings.of("1494"),
                    amount,
                    new BigDecimal(base),
                    new BigDecimal(now),
                    months,
                    actual);
        }
    }

    private long costs(Random random, int months) {
        String centre = finance.mark + random.nextInt(1_000_000);
        Finance maker = new Finance();
        String pool = maker.servicePool(
                "p", maker.key("k", "fixed", ",\"shares\":[{\"municipality\":\"1494\",\"weight\":1}]"));
        maker.rule(centre, pool);
        TestLedger ledger = new TestLedger();
        long sum = 0;
        for (int month = 1; month <= months; month++) {
            long ore = random.nextLong(-100_000L, 1_000_000_000L);
            ledger.row("2450-%02d".formatted(month), 5010, centre, null, ore);
            sum += ore;
        }
        ledger.store();
        for (int month = 1; month <= months; month++) {
            finance.run("2450-%02d".formatted(month));
        }
        return sum;
    }

    private static void check(
            String said, JsonPath read, long amount, BigDecimal base, BigDecimal now, int months, long actual) {
        String year = "areas[0].years[0].";
        BigDecimal part = BigDecimal.valueOf(amount).multiply(BigDecimal.valueOf(months));
        BigDecimal twelve = BigDecimal.valueOf(12);
        long indexed = part.multiply(now)
                .divide(base.multiply(twelve), 0, RoundingMode.HALF_UP)
                .longValueExact();
        long real = part.multiply(now)
                .subtract(twelve.multiply(BigDecimal.valueOf(actual)).multiply(base))
                .divide(twelve.multiply(now), 0, RoundingMode.HALF_UP)
                .longValueExact();
        long nominal = read.getLong(year + "nominalOre");
        assertEquals(actual, read.getLong(year + "actualOre"), said);
        assertEquals(indexed, read.getLong(year + "baselineOre"), said);
        assertEquals(indexed - actual, nominal, said);
        assertEquals(real, read.getLong(year + "realOre"), said);
        BigDecimal realNow = BigDecimal.valueOf(real).multiply(now);
        BigDecimal apart =
                BigDecimal.valueOf(nominal).multiply(base).subtract(realNow).abs();
        // Half an öre of each of the two roundings, the real one at the year's prices.
        assertTrue(apart.compareTo(HALF.multiply(base.add(now))) <= 0, said);
    }

    @Test
    void nearest_roundsHalvesAwayFromZero_exactly() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            BigDecimal numerator = BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L));
            BigDecimal denominator = BigDecimal.valueOf(1 + random.nextInt(1_000), random.nextInt(5));
            assertEquals(
                    numerator.divide(denominator, 0, RoundingMode.HALF_UP).toPlainString(),
                    TenantRole.ask(
                            "1494",
                            "select nearest(" + numerator + ", " + denominator.toPlainString() + ")::numeric(40, 0)"),
                    numerator + " / " + denominator);
        }
    }
}
