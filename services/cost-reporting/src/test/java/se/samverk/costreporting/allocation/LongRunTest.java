package se.samverk.costreporting.allocation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

/** Runs that take longer than anybody waits: followed, pressed twice, broken off, left by a service that was killed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LongRunTest {
    private static final String RUNS = "/cost-reporting/v1/allocation-runs/";

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @Test
    void financeLeavesARun_followsIt_andSeesItsFiguresAsSoonAsItIsDone() {
        try (SlowRun slow = new SlowRun("2711")) {
            String id = slow.begun();
            assertEquals(0, slow.finance.read("/overview?period=2711").getLong("sourceOre"));
            List<Integer> percents = new ArrayList<>();
            List<Integer> months = new ArrayList<>();
            SlowRun.until(() -> {
                JsonPath run = slow.run(id);
                percents.add(run.getInt("progressPercent"));
                months.add(run.getInt("monthsDone"));
                return run.getString("state").equals("completed");
            });
            assertEquals(percents.stream().sorted().toList(), percents);
            assertEquals(months.stream().sorted().toList(), months);
            assertTrue(months.stream().anyMatch(done -> done > 0 && done < 12), "months " + months);
            assertTrue(percents.stream().anyMatch(done -> done > 50 && done < 100), "percents " + percents);
            JsonPath run = slow.run(id);
            assertEquals(
                    List.of(100, 12, 12, 1),
                    List.of(
                            run.getInt("progressPercent"),
                            run.getInt("monthsDone"),
                            run.getInt("monthCount"),
                            run.getInt("attempt")));
            assertEquals(12 * SlowRun.EACH_MONTH_ORE, run.getLong("allocatedOre"));
            assertEquals(
                    12 * SlowRun.EACH_MONTH_ORE,
                    slow.finance.read("/overview?period=2711").getLong("allocatedOre"));
            assertEquals(
                    12 * SlowRun.EACH_MONTH_ORE,
                    slow.finance.read("/service-matrix?period=2711").getLong("sums.allocatedOre"));
        }
    }

    @Test
    void anotherOfFinanceRunsAMonthOfIt_orReviewsOne_andIsShownTheRunThatGoesOn() {
        try (SlowRun slow = new SlowRun("2712")) {
            String id = slow.begun();
            for (Response refused : List.of(slow.start("2712-Q3", "wait=10"), TestPeriods.review("2712-08", ""))) {
                refused.then()
                        .statusCode(409)
                        .body("type", equalTo("https://samverk.example/problems/allocation-run.underway"))
                        .body("link", equalTo(RUNS + id));
            }
            slow.start("2713-01", "wait=10").then().statusCode(201);
            assertEquals("completed", slow.ended(id).getString("state"));
            slow.start("2712-08", "wait=10").then().statusCode(201).body("state", equalTo("completed"));
        }
    }

    @Test
    void sameIdempotencyKeyAgain_givesTheSameRun_whileItGoesOnAndAfter() {
        try (SlowRun slow = new SlowRun("2714")) {
            String key = UUID.randomUUID().toString();
            String first = keyed(slow.finance, key, "respond-async", 202);
            assertEquals(first, keyed(slow.finance, key, "respond-async", 202));
            slow.ended(first);
            assertEquals(first, keyed(slow.finance, key, "respond-async", 202));
            assertEquals(
                    "1",
                    TestLedger.text(
                            "select count(*) from allocation_run where period = '2714' and kind = 'allocation'"));
        }
    }

    private static String keyed(Finance finance, String key, String prefer, int status) {
        Response answer = finance.asFinance()
                .header("Idempotency-Key", key)
                .header("Prefer", prefer)
                .body("{\"period\":\"2714\"}")
                .post("/cost-reporting/v1/allocation-runs");
        answer.then().statusCode(status);
        return answer.header("Location").replaceFirst(".*/", "");
    }

    @Test
    void financeWaitsNoLongerThanItAsksFor_andIsToldHowLongThatWas() {
        try (SlowRun slow = new SlowRun("2715")) {
            Response answer = slow.start("2715", "wait=1");
            answer.then().statusCode(202).header("Preference-Applied", "wait=1").body("state", equalTo("running"));
            slow.ended(answer.jsonPath().getString("id"));
        }
    }

    @Test
    void databaseRestartsInTheMidstOfARun_andItIsMadeAnew_once() {
        try (SlowRun slow = new SlowRun("2716")) {
            String id = slow.begun();
            slow.breakOff();
            assertEquals(0, slow.finance.read("/overview?period=2716").getLong("sourceOre"));
            madeOnce(slow, id, 2);
        }
    }

    @Test
    void serviceIsKilledInTheMidstOfARun_andAnotherMakesItAnew_once() {
        try (SlowRun slow = new SlowRun("2717")) {
            String id = left("2717", 1);
            slow.start("2717-05", "wait=10").then().statusCode(409).body("link", equalTo(RUNS + id));
            madeOnce(slow, id, 2);
        }
    }

    private static void madeOnce(SlowRun slow, String id, int attempt) {
        JsonPath run = slow.ended(id);
        assertEquals("completed", run.getString("state"));
        assertEquals(attempt, run.getInt("attempt"));
        assertEquals(12 * SlowRun.EACH_MONTH_ORE, run.getLong("allocatedOre"));
        assertEquals(
                "12",
                TestLedger.text(
                        "select count(*) from statement_block where municipality = '1494' and run_id = '" + id + "'"));
        assertEquals("0", TestLedger.text("select count(*) from allocation_underway where run_id = '" + id + "'"));
    }

    /** What a service that was killed leaves: the run as it said it was, and a job that nobody does any more. */
    private static String left(String period, int attempts) {
        String id = UUID.randomUUID().toString();
        TestLedger.execute("""
                begin;
                insert into allocation_run (id, period, from_month, to_month, state, started_at, started_by, progress_percent, attempt)
                values ('%1$s', '%2$s', '%2$s-01-01', '%2$s-12-01', 'running', now(), 'test', 60, %3$d);
                insert into allocation_underway (month, run_id)
                select m, '%1$s' from generate_series(date '%2$s-01-01', date '%2$s-12-01', interval '1 month') m;
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('allocation-run', '%1$s', now() - interval '2 minutes', true, 'killed', now() - interval '1 minute', 2);
                commit""".formatted(id, period, attempts));
        return id;
    }

    @Test
    void runThatHasBrokenOffManyServices_isGivenUp_andItsMonthsAreFree() {
        try (SlowRun slow = new SlowRun("2718")) {
            JsonPath run = slow.ended(left("2718", 5));
            assertEquals("failed", run.getString("state"));
            assertEquals("Körningen bröts av", run.getString("failure.title"));
            slow.start("2718-01", "wait=10").then().statusCode(201);
        }
    }

    @Test
    void jobOfAnEndedRunComesAgain_andChangesNothing() {
        Finance finance = new Finance();
        String before = finance.run("2719-01").prettify();
        String id = JsonPath.from(before).getString("id");
        TestLedger.execute("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('allocation-run', '%s', now(), false, 1)""".formatted(id));
        SlowRun.until(() -> TestLedger.text("select count(*) from scheduled_tasks where task_instance = '" + id + "'")
                .equals("0"));
        assertEquals(before, finance.read("/allocation-runs/" + id).prettify());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wait=soon", "wait=-1", ";;,,=", "wait=\"20\"", "respond-async, wait=5", "handling=lenient"})
    void financePrefersWhatCannotBeRead_orOtherThings_andIsAnsweredAllTheSame(String prefer) {
        new Finance()
                .asFinance()
                .header("Prefer", prefer)
                .body("{\"period\":\"2719-02\"}")
                .post("/cost-reporting/v1/allocation-runs")
                .then()
                .statusCode(201)
                .body("failure", nullValue());
    }
}
