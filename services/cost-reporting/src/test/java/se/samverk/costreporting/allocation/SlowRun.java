package se.samverk.costreporting.allocation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestLedger;

/** A year with a cost each month, whose runs take some tenths of a second for each of them. */
final class SlowRun implements AutoCloseable {
    static final long EACH_MONTH_ORE = 1_001;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    final Finance finance = new Finance();
    private final String year;

    SlowRun(String year) {
        this.year = year;
        finance.rule(finance.mark, finance.servicePool("trog", finance.key("invanare", "population", "")));
        TestLedger ledger = new TestLedger();
        for (int month = 1; month <= 12; month++) {
            ledger.row(year + "-%02d".formatted(month), 6420, finance.mark, null, EACH_MONTH_ORE);
        }
        ledger.store();
        TestLedger.execute("""
                create or replace function take_time_%1$s() returns trigger language plpgsql as $$ begin
                  if new.municipality = '1494' and extract(year from new.month) = %1$s then perform pg_sleep(0.3); end if;
                  return new; end $$;
                create trigger take_time_%1$s before insert on statement_block for each row execute function take_time_%1$s()""".formatted(year));
    }

    @Override
    public void close() {
        TestLedger.execute("drop function take_time_" + year + "() cascade");
    }

    Response start(String period, String prefer) {
        return finance.asFinance()
                .header("Prefer", prefer)
                .body("{\"period\":\"" + period + "\"}")
                .post("/cost-reporting/v1/allocation-runs");
    }

    /** The id of a run of the year that nobody waits for. */
    String begun() {
        Response answer = start(year, "respond-async");
        answer.then().statusCode(202);
        String id = answer.jsonPath().getString("id");
        assertTrue(answer.header("Location").endsWith("/cost-reporting/v1/allocation-runs/" + id));
        return id;
    }

    JsonPath run(String id) {
        return finance.read("/allocation-runs/" + id);
    }

    JsonPath ended(String id) {
        until(() -> !java.util.Set.of("queued", "running").contains(run(id).getString("state")));
        return run(id);
    }

    /** Ends the connection that the run writes its lines over, as a database that restarts does. */
    void breakOff() {
        until(() -> TestLedger.text("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where pid <> pg_backend_pid() and state = 'active' and query like '%into statement_block%'
                           and wait_event = 'PgSleep'""").equals("1"));
    }

    static void until(BooleanSupplier holds) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(latest), "waited in vain");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
