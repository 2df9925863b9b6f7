package se.samverk.costreporting.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/** Numbers follow one upon another, whoever asks for them at the same time, and whoever fails to get one. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NumberSeriesTest {
    private static final int AT_ONCE = 6;

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private record Prepared(Invoicing invoicing, String company, String run) {}

    private static Prepared reviewed() {
        Invoicing invoicing = new Invoicing();
        String company = invoicing.company("bolag", "1494");
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":100");
        invoicing.reading(service, company, "10");
        String run = invoicing.run(invoicing.snapshot());
        Invoicing.step(Invoicing.ingrid(), run, "reviewed", "").then().statusCode(201);
        return new Prepared(invoicing, company, run);
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private static void assertNoGaps() {
        assertEquals(0, TestLedger.number("""
                select count(*) from (select place, row_number() over (partition by series order by place) as n
                                        from invoice_number) p where place <> n"""));
        assertEquals(
                TestLedger.number("select count(*) from invoice_number"),
                TestLedger.number("select count(distinct number) from invoice"));
        assertEquals(
                TestLedger.number("select sum(last_number)::bigint from invoice_series"),
                TestLedger.number("select count(*) from invoice"));
    }

    @Test
    void severalBasesApprovedAtOnce_getNumbersWithoutGaps_eachOnce() throws Exception {
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Prepared prepared = reviewed();
            for (int twice = 0; twice < 2; twice++) {
                calls.add(() -> Invoicing.step(Invoicing.bengt(), prepared.run(), "approved", "")
                        .statusCode());
            }
        }
        List<Integer> answers = together(calls);
        assertEquals(AT_ONCE, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(AT_ONCE, answers.stream().filter(status -> status == 409).count(), answers.toString());
        assertNoGaps();
    }

    @Test
    void anInvoiceCreditedByManyAtOnce_isCreditedOnce_andNoNumberIsLost() throws Exception {
        Prepared prepared = reviewed();
        Invoicing.step(Invoicing.bengt(), prepared.run(), "approved", "").then().statusCode(201);
        String path =
                "/invoices/" + prepared.invoicing().invoice(prepared.company()).getString("id") + "/credit-notes";
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            calls.add(() -> prepared.invoicing()
                    .finance
                    .post(path, "{\"reason\":\"Fel.\"}")
                    .statusCode());
        }
        List<Integer> answers = together(calls);
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertTrue(answers.stream().allMatch(status -> status == 201 || status == 409), answers.toString());
        assertNoGaps();
    }

    @Test
    void onlyOneOfTwoWhoWorkOutTheSameQuarterAtOnce_getsABasis() throws Exception {
        Invoicing invoicing = new Invoicing();
        String company = invoicing.company("bolag", "1494");
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":100");
        invoicing.reading(service, company, "10");
        String body = "{\"quarter\":\"%s\",\"snapshotId\":\"%s\"}".formatted(invoicing.quarter(), invoicing.snapshot());
        Callable<Integer> call =
                () -> invoicing.finance.post("/invoice-runs", body).statusCode();
        List<Integer> answers = together(List.of(call, call));
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
    }
}
