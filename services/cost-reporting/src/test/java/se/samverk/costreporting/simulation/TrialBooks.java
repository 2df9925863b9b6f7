package se.samverk.costreporting.simulation;

import java.util.concurrent.atomic.AtomicInteger;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestLedger;

/**
 * A year of its own with one allocated month: two services, each of 1 000,00 kr. One goes by a fixed key, half each to
 * 1494 and 1495; the other by a meter, three quarters to 1494 and one to 1495.
 */
final class TrialBooks {
    private static final AtomicInteger YEARS = new AtomicInteger(2240);
    /** Apart from the others, which are not to be closed. */
    private static final AtomicInteger YEARS_TO_CLOSE = new AtomicInteger(2180);

    final Finance finance = new Finance();
    final String year;
    final String fixed;
    final String metered;
    final String service;
    final String meteredService;

    TrialBooks() {
        this(YEARS.incrementAndGet());
    }

    /** In a year that can be closed. */
    static TrialBooks toClose() {
        return new TrialBooks(YEARS_TO_CLOSE.incrementAndGet());
    }

    private TrialBooks(int ofYear) {
        year = Integer.toString(ofYear);
        fixed = finance.key(
                "fast",
                "fixed",
                ",\"shares\":[{\"municipality\":\"1494\",\"weight\":50},{\"municipality\":\"1495\",\"weight\":50}]");
        service = carried("a", fixed);
        String meter = finance.service("dator", null);
        metered = finance.key("matt", "metered", ",\"serviceCode\":\"" + meter + "\"");
        meteredService = carried("b", metered);
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%1$s","municipality":"1494","readOn":"%2$s-01-15","quantity":30},
                             {"serviceCode":"%1$s","municipality":"1495","readOn":"%2$s-01-15","quantity":10}]}""".formatted(meter, year));
        new TestLedger()
                .row(year + "-01", 5010, "a-" + finance.mark, null, 100_000)
                .row(year + "-01", 5010, "b-" + finance.mark, null, 100_000)
                .store();
        finance.run(year + "-01");
    }

    private String carried(String name, String key) {
        String pool = finance.servicePool("g" + name, key);
        finance.rule(name + "-" + finance.mark, pool);
        return finance.service("t" + name, pool);
    }

    /** A new version of the fixed key, with these weights of 1494 and 1495. */
    String weights(int first, int second) {
        return """
                "keys":[{"keyCode":"%s","basis":"fixed","shares":[{"municipality":"1494","weight":%d},
                         {"municipality":"1495","weight":%d}]}]""".formatted(fixed, first, second);
    }
}
