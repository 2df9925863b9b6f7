package se.samverk.costreporting.snapshot;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MeterSnapshotTest {
    private final Invoicing invoicing = new Invoicing();
    private final Finance finance = invoicing.finance;
    private String company = "";
    private String service = "";

    @BeforeEach
    void customer() {
        TestFederation.arrive();
        company = invoicing.company("energi", "1494");
        service = invoicing.service("dator");
    }

    private void reading(String day, String quantity) {
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%s","customerCode":"%s","readOn":"%d-%s","quantity":%s}]}""".formatted(service, company, invoicing.year, day, quantity));
    }

    private List<Object> frozen(String snapshot, String what) {
        return finance.listed("/meter-snapshots/" + snapshot + "/readings")
                .getList("items.findAll { it.customerCode == '" + company + "' }." + what);
    }

    @Test
    void theLatestReadingOnOrBeforeTheDay_isFrozen_andWhatComesLaterDoesNotChangeIt() {
        reading("02-15", "1");
        reading("05-15", "2");
        reading("05-16", "3");
        String snapshot = invoicing.snapshot();
        reading("05-15", "9");
        reading("05-14", "8");
        assertEquals(List.of(2), frozen(snapshot, "quantity"));
        assertEquals(List.of(9), frozen(invoicing.snapshot(), "quantity"));
    }

    @Test
    void whatNobodyReadAnew_isFrozenAsItWas_andIsAWarning() {
        reading("02-15", "5");
        String snapshot = invoicing.snapshot();
        assertEquals(List.of(5), frozen(snapshot, "quantity"));
        assertEquals(List.of(true), frozen(snapshot, "stale"));
        reading("02-16", "5");
        assertEquals(List.of(false), frozen(invoicing.snapshot(), "stale"));
    }

    @Test
    void aSnapshotOfNothing_orOfNoQuarter_isRefused() {
        finance.post("/meter-snapshots", "{\"quarter\":\"1900-Q3\",\"readOn\":\"1800-05-15\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("readOn"));
        finance.post("/meter-snapshots", "{\"quarter\":\"1900-Q5\",\"readOn\":\"1900-05-15\"}")
                .then()
                .statusCode(400)
                .body("errors.field", contains("quarter"));
    }

    @Test
    void theSnapshotTellsWhoTookIt() {
        reading("05-15", "2");
        finance.get("/meter-snapshots/" + invoicing.snapshot())
                .then()
                .body("readOn", equalTo(invoicing.readOn()))
                .body("quarter", equalTo(invoicing.quarter()));
    }
}
