package se.samverk.demo.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.data.Municipality;

/**
 * What savings are worked out by: an index in two editions, the later of which comes after the first year is closed, and
 * a baseline for each member. The figures are made up, and say so.
 */
final class SavingFigures {
    private static final String BASE = "/cost-reporting/v1";
    private static final int BASE_YEAR = 2019;
    private static final int FIRST_YEAR = 2024;
    private static final List<Double> FIRST = List.of(100.0, 101.4, 104.1, 108.9, 116.3, 121.2, 124.6, 127.9);
    private static final List<Double> SECOND = List.of(100.0, 101.4, 104.1, 108.9, 116.1, 120.5, 123.7, 126.8);
    private static final long SMALL_PER_INHABITANT_ORE = 71_000;
    private static final long LARGE_PER_INHABITANT_ORE = 62_500;
    private static final int LARGE = 30_000;

    private final DemoData demo;
    private final Api api;
    private final Progress progress;

    SavingFigures(DemoData demo, Api api, Progress progress) {
        this.demo = demo;
        this.api = api;
        this.progress = progress;
    }

    /** Before the first year is closed, so that it goes by this edition for good. */
    void baselines() {
        edition("2024-10-15", FIRST);
        int added = 0;
        for (Municipality member : demo.municipalities()) {
            String path = BASE + "/municipalities/" + member.code() + "/baselines";
            if (api.list(path).isEmpty()) {
                api.post(path, baseline(member));
                added++;
            }
        }
        progress.say("  %d baselines", added);
    }

    void laterEdition() {
        edition("2025-10-14", SECOND);
    }

    private void edition(String publishedOn, List<Double> series) {
        boolean known = api.list(BASE + "/index-editions").stream()
                .anyMatch(edition -> edition.path("publishedOn").asText().equals(publishedOn));
        if (known) {
            return;
        }
        List<Map<String, Object>> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            values.add(Map.of("year", BASE_YEAR + i, "value", series.get(i)));
        }
        api.post(
                BASE + "/index-editions",
                Map.of(
                        "kind",
                        "pkv",
                        "publishedOn",
                        publishedOn,
                        "source",
                        "Påhittad serie för demonstrationen, inte SKR:s siffror",
                        "values",
                        values));
    }

    private static Map<String, Object> baseline(Municipality member) {
        int inhabitants = member.populations().getFirst().inhabitants();
        long each = inhabitants < LARGE ? SMALL_PER_INHABITANT_ORE : LARGE_PER_INHABITANT_ORE;
        return Map.of(
                "areaCode", "total",
                "baseYear", BASE_YEAR,
                "amountOre", inhabitants * each,
                "indexKind", "pkv",
                "firstYear", FIRST_YEAR,
                "source", "Påhittad kostnad för egen IT-drift, för demonstrationen",
                "sourceDate", "2020-03-20");
    }
}
