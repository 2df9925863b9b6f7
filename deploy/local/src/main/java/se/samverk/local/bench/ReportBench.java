package se.samverk.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.samverk.local.LocalException;
import se.samverk.local.install.Part;

/** Downloads a member's year as a file, straight from the service. The first one's time is told, and is not the figure. */
final class ReportBench implements Bench {

    private static final int MEMBERS = 6;
    private static final int DOWNLOADS = 7;
    private static final double NANOS = 1e9;
    private static final double PROMISED_SECONDS = 1;

    private final String name;
    private final String format;
    /** So many lines are put into the member's year; 0 leaves it as the run made it. */
    private final int lines;

    private ReportBench(String name, String format, int lines) {
        this.name = name;
        this.format = format;
        this.lines = lines;
    }

    static ReportBench pdf() {
        return new ReportBench("statement-pdf", "pdf", 0);
    }

    static ReportBench excel() {
        return new ReportBench("statement-excel", "excel", 100_000);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Measurement> run(BenchContext context) throws SQLException, IOException {
        var year = new AllocationYear(context);
        year.prepare(MEMBERS);
        AllocationYear.allocate(context);
        if (lines > 0) {
            fill(context);
        }
        List<Double> times = new ArrayList<>();
        for (var round = 0; round < DOWNLOADS; round++) {
            times.add(download(context));
        }
        context.progress("the first, which loads all that is needed, took %.2f s".formatted(times.getFirst()));
        var median = times.stream().sorted().toList().get(DOWNLOADS / 2);
        return List.of(Measurement.atMost(name, median, "s", PROMISED_SECONDS, 1));
    }

    /** Splits the member's lines over so many departments that there are as many as asked for; sums stay. */
    private void fill(BenchContext context) throws SQLException {
        try (var connection = context.connect(Part.COST_REPORTING);
                var statement = connection.createStatement()) {
            // A run that has ended takes no more lines, but for this.
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into statement_block (municipality, id, run_id, month, pool_ids, department_codes,
                                                 amounts_ore, numerators, roundings_ore)
                    select '9001', overlay(uuidv7()::text placing '0000' from 33)::uuid, c.run_id, c.month,
                           array_agg(l.pool_id), array_agg('F' || n), array_agg(0), array_agg(0), array_agg(0)
                      from allocation_current c
                     cross join statement_lines('9001', c.run_id) l
                     cross join generate_series(1, %1$d / 360) n
                     where l.month = c.month and c.month between '1999-01-01' and '1999-12-01'
                     group by c.run_id, c.month""".formatted(lines));
            statement.execute("analyze statement_block");
        }
    }

    private double download(BenchContext context) throws IOException {
        var request = HttpRequest.newBuilder(
                        URI.create("%s/cost-reporting/v1/municipalities/9001/statements/%s/report?format=%s"
                                .formatted(context.url(Part.COST_REPORTING), AllocationYear.YEAR, format)))
                .header("Authorization", "Bearer " + context.token())
                .build();
        var begun = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new LocalException("The report was answered with %d.".formatted(answer.statusCode()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while measuring.", e);
        }
        return (System.nanoTime() - begun) / NANOS;
    }
}
