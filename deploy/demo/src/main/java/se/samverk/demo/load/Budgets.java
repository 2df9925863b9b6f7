package se.samverk.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A decided budget for each year, drawn from the year before; the last year's is revised once. */
final class Budgets {
    private static final String BASE = "/cost-reporting/v1";
    private static final String REVISED_SERVICE = "microsoft-365";
    private static final long WHOLE_KRONOR = 100_000;

    private final Api api;
    private final Progress progress;

    Budgets(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    void load() {
        if (!api.list(BASE + "/budgets").isEmpty()) {
            return;
        }
        year(2025, "2024", 1.025);
        String revised = year(2026, "2025", 1.03);
        if (!revised.isEmpty()) {
            revise();
        }
        progress.say("  Budgets for 2025 and 2026");
    }

    /** The budget's path; empty if there is nothing to draw it from. */
    private String year(int year, String before, double rise) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode service :
                api.get(BASE + "/service-matrix?period=" + before).path("services")) {
            for (JsonNode cell : service.path("cells")) {
                double ore = Math.max(0, cell.path("amountOre").asLong()) * rise;
                rows.add(row(
                        cell.path("municipality").asText(),
                        service.path("serviceCode").asText(),
                        Math.round(ore / WHOLE_KRONOR) * WHOLE_KRONOR));
            }
        }
        if (rows.isEmpty()) {
            return "";
        }
        return decided(year, "Direktionens beslut om budget " + year, rows);
    }

    private void revise() {
        String path = begun(2026, "Reviderad i mars: licenserna blev dyrare");
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : api.list(path + "/rows")) {
            boolean dearer = row.path("serviceCode").asText().equals(REVISED_SERVICE);
            long ore = row.path("amountOre").asLong();
            rows.add(row(
                    row.path("municipality").asText(),
                    row.path("serviceCode").asText(),
                    dearer ? ore + ore / 1_000_000 * WHOLE_KRONOR : ore));
        }
        decide(path, rows);
    }

    private String decided(int year, String note, List<Map<String, Object>> rows) {
        String path = begun(year, note);
        decide(path, rows);
        return path;
    }

    private String begun(int year, String note) {
        return Api.pathOf(api.post(BASE + "/budgets", Map.of("year", year, "note", note)));
    }

    private void decide(String path, List<Map<String, Object>> rows) {
        api.put(path + "/rows", api.read(path).entityTag(), Map.of("rows", rows));
        api.act(path + "/decision", api.read(path).entityTag());
    }

    private static Map<String, Object> row(String municipality, String service, long ore) {
        return Map.of("municipality", municipality, "serviceCode", service, "amountOre", ore);
    }
}
