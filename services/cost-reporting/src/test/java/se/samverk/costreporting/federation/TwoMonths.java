package se.samverk.costreporting.federation;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestLedger;

/** January and February of a year of its own, and what has changed between them. */
final class TwoMonths {
    static final List<String> PARTS =
            List.of("directOre", "overheadOre", "volumeOre", "keyOre", "correctionOre", "roundingOre");

    final Finance finance = new Finance();
    final int year;

    TwoMonths(int year) {
        this.year = year;
    }

    String month(int month) {
        return "%d-%02d".formatted(year, month);
    }

    void book(int month, String costCentre, long ore) {
        new TestLedger()
                .row(month(month), 6000, costCentre + finance.mark, null, ore)
                .store();
    }

    /** A service and its pool, whose costs are booked on the cost centre of its name. */
    String service(String name, String key) {
        String pool = finance.servicePool(name, key);
        finance.service(name, pool);
        finance.rule(name + finance.mark, pool);
        return pool;
    }

    void read(String meter, int month, Map<String, Integer> quantities) {
        String readings = quantities.entrySet().stream()
                .map(reading -> """
                        {"serviceCode":"%s","municipality":"%s","readOn":"%s-10","quantity":%d}""".formatted(meter, reading.getKey(), month(month), reading.getValue()))
                .collect(Collectors.joining(","));
        finance.made("/meter-readings", "{\"readings\":[" + readings + "]}");
    }

    /** Another version of a key, from the first of the month. */
    void version(String key, int month, String basis, String rest) {
        String id = TestLedger.text("select id from allocation_key where code = '" + key + "'");
        finance.made("/allocation-keys/" + id + "/versions", """
                {"validFrom":"%s-01","basis":"%s"%s}""".formatted(month(month), basis, rest));
    }

    void run(int... months) {
        for (int month : months) {
            finance.run(month(month));
        }
    }

    JsonPath changes(int month, String service) {
        return finance.read("/federation-report/cost-changes?limit=100&against=period-before&period=" + month(month)
                + "&serviceCode=" + service);
    }

    JsonPath summary(int month) {
        return finance.read("/federation-report/change-summary?against=period-before&period=" + month(month));
    }

    static JsonPath of(JsonPath changes, String member) {
        changes.setRootPath("items.find { it.municipality == '" + member + "' }");
        return changes;
    }

    static long sum(JsonPath parts, String path) {
        return PARTS.stream().mapToLong(part -> parts.getLong(path + part)).sum();
    }
}
