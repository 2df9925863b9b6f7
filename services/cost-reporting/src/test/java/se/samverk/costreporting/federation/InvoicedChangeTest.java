package se.samverk.costreporting.federation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

/** The third quarters of two years of their own, the later against the earlier. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvoicedChangeTest {
    private final Invoicing before = new Invoicing();
    private final Invoicing after = new Invoicing();
    private final Finance finance = before.finance;

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private String company(String name) {
        return before.company(name, "1494");
    }

    private void price(String service, int year, String model, String rest) {
        finance.made("/prices", """
                {"serviceCode":"%s","validFrom":"%d-07-01","model":"%s",%s}""".formatted(service, year, model, rest));
    }

    private JsonPath changes(String period, String service) {
        return finance.read(
                "/federation-report/invoiced-changes?limit=100&period=" + period + "&serviceCode=" + service);
    }

    private JsonPath change(String period, String service, String customer) {
        JsonPath changes = changes(period, service);
        changes.setRootPath("items.find { it.customerCode == '" + customer + "' }");
        assertEquals(
                changes.getLong("changeOre"),
                changes.getLong("parts.priceOre")
                        + changes.getLong("parts.volumeOre")
                        + changes.getLong("parts.roundingOre"));
        return changes;
    }

    private static void assertParts(JsonPath change, long price, long volume) {
        assertEquals(price, change.getLong("parts.priceOre"), "price");
        assertEquals(volume, change.getLong("parts.volumeOre"), "volume");
        assertEquals(0, change.getLong("parts.roundingOre"), "rounding");
    }

    @Test
    void onlyMoreUnits_isVolume_onlyADearerPrice_isPrice_bothAreHalvedFairly() {
        String same = before.service("dator");
        String dearer = before.service("epost");
        before.price(same, "unit", "\"priceOre\":1000");
        before.price(dearer, "unit", "\"priceOre\":1000");
        price(dearer, after.year, "unit", "\"priceOre\":1200");
        String steady = company("energi");
        String growing = company("bostader");
        before.reading(same, growing, "10");
        before.reading(dearer, steady, "10");
        before.reading(dearer, growing, "10");
        after.reading(same, growing, "15");
        after.reading(dearer, steady, "10");
        after.reading(dearer, growing, "20");
        before.approved();
        after.approved();
        assertParts(change(after.quarter(), same, growing), 0, 5_000);
        assertParts(change(after.quarter(), dearer, steady), 2_000, 0);
        JsonPath both = change(after.quarter(), dearer, growing);
        assertParts(both, 3_000, 11_000);
        assertEquals(24_000, both.getLong("afterOre"));
        assertEquals("20", both.getString("after.quantity"));
        assertEquals(1_000, both.getLong("before.priceOre"));
        assertEquals(before.quarter(), both.getString("before.quarter"));
        assertFalse(both.getBoolean("municipal"));
        // A month has a third of its quarter, and so has its change.
        JsonPath month = change(after.year + "-07", dearer, growing);
        assertEquals(1_000, month.getLong("parts.priceOre"));
        assertEquals(8_000, month.getLong("afterOre"));
    }

    @Test
    void tiersParametersAndFixedPrices_areTriedOnEachOthersQuantities() {
        String tiered = before.service("lagring");
        before.price(tiered, "tiered", "\"tiers\":[{\"above\":0,\"priceOre\":100},{\"above\":10,\"priceOre\":50}]");
        String fixed = before.service("grundavgift");
        before.price(fixed, "fixed", "\"priceOre\":700");
        price(fixed, after.year, "unit", "\"priceOre\":70");
        String company = company("energi");
        before.reading(tiered, company, "5");
        after.reading(tiered, company, "20");
        before.reading(fixed, company, "10");
        after.reading(fixed, company, "20");
        before.approved();
        after.approved();
        assertParts(change(after.quarter(), tiered, company), 0, 1_000);
        // Fixed 700 for 10 and for 20; 70 each is 700 and 1 400: price (0 + 700) / 2, volume (0 + 700) / 2.
        assertParts(change(after.quarter(), fixed, company), 350, 350);
    }

    @Test
    void aNewCustomer_oneThatIsGone_andACreditedInvoice() {
        String service = before.service("dator");
        before.price(service, "unit", "\"priceOre\":1000");
        String gone = company("energi");
        String fresh = company("bostader");
        String credited = company("vatten");
        before.reading(service, gone, "3");
        before.reading(service, credited, "4");
        after.reading(service, gone, "0");
        after.reading(service, fresh, "2");
        before.approved();
        after.approved();
        finance.made("/invoices/" + after.invoice(credited).getString("id") + "/credit-notes", "{\"reason\":\"Fel.\"}");
        assertParts(change(after.quarter(), service, gone), 0, -3_000);
        assertParts(change(after.quarter(), service, fresh), 0, 2_000);
        assertParts(change(after.quarter(), service, credited), 0, -4_000);
        assertEquals("gone", change(after.quarter(), service, gone).getString("presence"));
        JsonPath joined = change(after.quarter(), service, fresh);
        assertEquals("new", joined.getString("presence"));
        assertNull(joined.get("before"));
        assertNull(joined.get("changePercent"));
    }

    @RepeatedTest(12)
    void randomQuarters_addUpToWhatIsInvoiced(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 3; i++) {
            String service = before.service("t" + i);
            before.price(service, "unit", "\"priceOre\":" + random.nextInt(100_000));
            if (random.nextBoolean()) {
                price(service, after.year, "tiered", """
                        "tiers":[{"above":0,"priceOre":%d},{"above":7,"priceOre":%d}]""".formatted(random.nextInt(100_000), random.nextInt(100_000)));
            }
            before.departmentReading(service, "1494", "BUN", "%d.5".formatted(random.nextInt(20)));
            before.departmentReading(service, "1494", "SOC", Integer.toString(random.nextInt(20)));
            after.departmentReading(service, "1494", "BUN", "%d.125".formatted(random.nextInt(20)));
        }
        before.approved();
        after.approved();
        String[] periods = {after.quarter(), after.year + "-08", Integer.toString(after.year)};
        for (String period : periods) {
            JsonPath summary = finance.read("/federation-report/change-summary?period=" + period);
            assertEquals(
                    finance.read("/federation-report?period=" + period).getLong("sums.invoicedOre"),
                    summary.getLong("invoiced.afterOre"));
            assertEquals(
                    summary.getLong("invoiced.changeOre"),
                    summary.getLong("invoiced.parts.priceOre")
                            + summary.getLong("invoiced.parts.volumeOre")
                            + summary.getLong("invoiced.parts.roundingOre"));
            assertTrue(summary.getBoolean("hasInvoices"));
            JsonPath items =
                    finance.read("/federation-report/invoiced-changes?limit=100&customerCode=1494&period=" + period);
            items.getList("items.parts.roundingOre", Long.class)
                    .forEach(rounding -> assertTrue(Math.abs(rounding) <= 3, "rounding " + rounding));
        }
    }
}
