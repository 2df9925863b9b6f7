package se.samverk.costreporting.testing;

import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;

/** Budgets through the API. A year has one draft at a time, so each test takes a year that no other has. */
public final class TestBudgets {
    private static final AtomicInteger YEARS = new AtomicInteger(2210);
    private static final int APART = 3;

    private final Finance finance;

    public TestBudgets(Finance finance) {
        this.finance = finance;
    }

    public static int nextYear() {
        return YEARS.addAndGet(APART);
    }

    public String begin(int year) {
        return finance.made("/budgets", "{\"year\":" + year + ",\"note\":\"Beslut § 1\"}")
                .getString("id");
    }

    public String row(String municipality, String service, long ore) {
        return "{\"municipality\":\"" + municipality + "\",\"serviceCode\":\"" + service + "\",\"amountOre\":" + ore
                + "}";
    }

    public Response rows(String id, String... rows) {
        return put("/budgets/" + id + "/rows", "{\"rows\":[" + String.join(",", rows) + "]}");
    }

    public Response put(String path, String body) {
        return finance.asFinance().header("If-Match", "*").body(body).put("/cost-reporting/v1" + path);
    }

    public Response decide(String id) {
        return finance.asFinance().header("If-Match", "*").post("/cost-reporting/v1/budgets/" + id + "/decision");
    }

    /** A decided budget of these rows. */
    public String decided(int year, String... rows) {
        String id = begin(year);
        rows(id, rows).then().statusCode(200);
        decide(id).then().statusCode(200);
        return id;
    }
}
