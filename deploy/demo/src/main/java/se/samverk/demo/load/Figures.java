package se.samverk.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.demo.LedgerGenerator;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.data.MeterReadings;

/** Meter readings, the ledger, and the allocation of each year; the first year is closed before its late news arrive. */
final class Figures {
    private static final String BASE = "/cost-reporting/v1";
    private static final Duration DEPARTMENTS_ARRIVE = Duration.ofSeconds(60);
    private static final Duration IMPORT_TAKES = Duration.ofMinutes(5);
    private static final Duration RUN_TAKES = Duration.ofMinutes(5);
    private static final Set<String> UNDERWAY = Set.of("queued", "running");
    private static final String FIRST_YEAR = "2024";
    private static final List<String> PERIODS = List.of("2025", "2026-Q1", "2026-Q2", "2026-Q3");

    private final DemoData demo;
    private final Api api;
    private final Months months;
    private final Progress progress;

    Figures(DemoData demo, Api api, Months months, Progress progress) {
        this.demo = demo;
        this.api = api;
        this.months = months;
        this.progress = progress;
    }

    void load() {
        if (!months.closed(FIRST_YEAR)) {
            readings();
        }
        LedgerGenerator.files(demo, LedgerGenerator.LAST_MONTH).forEach(this::ledger);
        Set<String> completed = api.list(BASE + "/allocation-runs").stream()
                .filter(run -> run.path("state").asText().equals("completed"))
                .map(run -> run.path("period").asText())
                .collect(Collectors.toSet());
        if (!completed.contains(FIRST_YEAR)) {
            allocate(FIRST_YEAR);
        }
        close();
        late();
        PERIODS.stream().filter(period -> !completed.contains(period)).forEach(this::allocate);
        months.bring("2025-01", "closed");
        months.bring("2025-02", "approved");
        months.bring("2025-03", "reviewed");
    }

    private void close() {
        for (int quarter = 1; quarter <= 4; quarter++) {
            months.bring(FIRST_YEAR + "-Q" + quarter, "closed");
        }
    }

    /** What has come before changes nothing when it comes again. */
    private void late() {
        api.post(BASE + "/meter-readings", "text/csv", LateNews.reading(demo));
        LedgerGenerator.late(demo).forEach(this::ledger);
    }

    /** Readings that are known already, with the same quantity, change nothing. */
    private void readings() {
        MeterReadings meters = new MeterReadings(demo);
        int added = 0;
        for (LocalDate day : MeterReadings.days()) {
            byte[] csv = MeterReadings.csv(meters.on(day)).getBytes(StandardCharsets.UTF_8);
            Http.Answer receipt = Patience.retrying(
                    DEPARTMENTS_ARRIVE, Set.of(422), () -> api.post(BASE + "/meter-readings", "text/csv", csv));
            added += receipt.body().path("added").asInt();
        }
        progress.say("  %d meter readings", added);
    }

    private void ledger(String name, byte[] file) {
        String path = Api.pathOf(api.post(BASE + "/ledger-imports?fileName=" + name, "application/octet-stream", file));
        Set<String> underWay = Set.of("received", "reading", "storing");
        Patience.until("the import of " + name, IMPORT_TAKES, () -> !underWay.contains(state(path)));
        JsonNode imported = api.get(path);
        String state = imported.path("state").asText();
        if (!Set.of("completed", "unchanged").contains(state)) {
            throw new LoadException("The import of %s ended as %s: %s"
                    .formatted(name, state, api.get(path + "/problems").path("items")));
        }
        progress.say(
                "  %s: %d vouchers, %d rows, %s",
                name,
                imported.path("voucherCount").asInt(),
                imported.path("entryCount").asInt(),
                state);
    }

    private void allocate(String period) {
        String path = Api.pathOf(api.post(BASE + "/allocation-runs", new Run(period)));
        Patience.until("the allocation of " + period, RUN_TAKES, () -> !UNDERWAY.contains(state(path)));
        JsonNode run = api.get(path);
        if (!run.path("state").asText().equals("completed")) {
            throw new LoadException("The allocation of %s ended as %s: %s"
                    .formatted(period, run.path("state").asText(), run.path("checks")));
        }
        progress.say(
                "  %s: %d kronor allocated, %d not mapped",
                period,
                run.path("allocatedOre").asLong() / 100,
                run.path("unmatchedOre").asLong() / 100);
    }

    private String state(String path) {
        return api.get(path).path("state").asText();
    }

    record Run(String period) {}
}
