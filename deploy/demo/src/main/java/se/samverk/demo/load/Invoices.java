package se.samverk.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.samverk.demo.data.Customers;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.data.MeterReadings;

/** Prices in tiers and by parameters, customers beside the members, and the quarters' invoices; the next is a draft. */
final class Invoices {
    private static final String BASE = "/cost-reporting/v1";
    private static final String PRICES_FROM = "2025-10-01";
    private static final String TIERED = "e-legitimation";
    private static final String CONFIGURED = "integration";
    private static final List<String> APPROVED = List.of("2026-01-01", "2026-04-01", "2026-07-01");
    private static final String DRAFT = "2026-10-01";
    private static final int MONTHS_IN_A_QUARTER = 3;
    private static final LocalDate CORRECTED = LocalDate.of(2026, 4, 1);
    private static final String MISREAD = "vanerskargarden-energi";
    private static final int DAYS_LATE = 5;

    private final DemoData demo;
    private final Api finance;
    private final Supplier<Api> approver;
    private final Progress progress;

    Invoices(DemoData demo, Api finance, Supplier<Api> approver, Progress progress) {
        this.demo = demo;
        this.finance = finance;
        this.approver = approver;
        this.progress = progress;
    }

    void load() {
        if (!finance.list(BASE + "/invoice-runs").isEmpty()) {
            return;
        }
        prices();
        customers();
        readings();
        demo.customers().systems().forEach(this::system);
        for (String quarter : APPROVED) {
            approve(basis(LocalDate.parse(quarter)), "Jämfört med förra kvartalet.");
        }
        finance.list(BASE + "/invoices?quarter=" + quarter(CORRECTED) + "&customerCode=" + MISREAD)
                .forEach(this::correct);
        basis(LocalDate.parse(DRAFT));
        progress.say(
                "  %d customers beside the members, %d quarters invoiced",
                demo.customers().others().size(), APPROVED.size());
    }

    private void prices() {
        Set<String> models = finance.list(BASE + "/prices").stream()
                .map(price -> price.path("model").asText())
                .collect(Collectors.toSet());
        if (models.contains("tiered")) {
            return;
        }
        finance.post(
                BASE + "/prices",
                Map.of(
                        "serviceCode",
                        TIERED,
                        "validFrom",
                        PRICES_FROM,
                        "model",
                        "tiered",
                        "tiers",
                        List.of(tier(0, 640), tier(500, 560), tier(2000, 480))));
        finance.post(
                BASE + "/prices",
                Map.of(
                        "serviceCode",
                        CONFIGURED,
                        "validFrom",
                        PRICES_FROM,
                        "model",
                        "configurator",
                        "priceOre",
                        180_000,
                        "parameters",
                        List.of(
                                parameter("anslutningar", "Anslutningar", "Connections", "st", 24_500),
                                parameter("anrop", "Anrop", "Calls", "1 000 anrop", 350))));
    }

    private static Map<String, Object> tier(int above, long ore) {
        return Map.of("above", above, "priceOre", ore);
    }

    private static Map<String, Object> parameter(String code, String sv, String en, String unit, long ore) {
        return Map.of("code", code, "nameSv", sv, "nameEn", en, "unit", unit, "rateOre", ore);
    }

    private void customers() {
        Map<String, JsonNode> known = finance.list(BASE + "/customers").stream()
                .collect(Collectors.toMap(each -> each.path("code").asText(), each -> each));
        for (Customers.Address address : demo.customers().municipalities()) {
            JsonNode customer = known.get(address.code());
            if (customer != null) {
                String path = BASE + "/customers/" + customer.path("id").asText();
                finance.put(path, finance.read(path).entityTag(), municipality(customer, address));
            }
        }
        demo.customers().others().stream()
                .filter(each -> !known.containsKey(each.code()))
                .forEach(each -> finance.post(BASE + "/customers", body(each)));
    }

    private static Map<String, Object> municipality(JsonNode customer, Customers.Address address) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", address.code());
        body.put("name", customer.path("name").asText());
        body.put("kind", "municipality");
        body.put("municipality", address.code());
        for (String field : List.of("organisationNumber", "peppolId")) {
            if (customer.hasNonNull(field)) {
                body.put(field, customer.path(field).asText());
            }
        }
        body.put("address", address("Kommunhuset", address.postalCode(), address.city()));
        body.put("buyerReference", address.code() + "-IT");
        return body;
    }

    private static Map<String, Object> body(Customers.Customer customer) {
        return Map.of(
                "code", customer.code(),
                "name", customer.name(),
                "kind", customer.kind(),
                "municipality", customer.municipality(),
                "organisationNumber", customer.organisationNumber(),
                "peppolId", "0007:" + customer.organisationNumber().replace("-", ""),
                "buyerReference", "IT-drift",
                "address", address(customer.street(), customer.postalCode(), customer.city()));
    }

    private static Map<String, Object> address(String street, String postalCode, String city) {
        return Map.of("street", street, "postalCode", postalCode, "city", city, "countryCode", "SE");
    }

    /** The same all year round, but for the last quarter's one more of each. */
    private void readings() {
        List<Map<String, Object>> readings = new ArrayList<>();
        for (String quarter : APPROVED) {
            readings(readings, MeterReadings.dayFor(LocalDate.parse(quarter)), 0);
        }
        readings(readings, MeterReadings.dayFor(LocalDate.parse(DRAFT)), 1);
        finance.post(BASE + "/meter-readings", Map.of("readings", readings));
    }

    private void readings(List<Map<String, Object>> readings, LocalDate day, int more) {
        for (Customers.Customer customer : demo.customers().others()) {
            customer.units()
                    .forEach((service, units) -> readings.add(reading(service, customer.code(), day, units + more)));
        }
    }

    private static Map<String, Object> reading(String service, String customer, LocalDate day, int units) {
        return Map.of("serviceCode", service, "customerCode", customer, "readOn", day.toString(), "quantity", units);
    }

    private void system(Customers.System system) {
        finance.post(
                BASE + "/customer-systems",
                Map.of(
                        "customerCode", system.customerCode(),
                        "serviceCode", CONFIGURED,
                        "name", system.name(),
                        "validFrom", PRICES_FROM,
                        "quantities",
                                List.of(
                                        Map.of("code", "anslutningar", "quantity", system.connections()),
                                        Map.of("code", "anrop", "quantity", system.calls()))));
    }

    /** Takes the invoice back, reads what was missing, and invoices the customer again. */
    private void correct(JsonNode invoice) {
        finance.post(
                BASE + "/invoices/" + invoice.path("id").asText() + "/credit-notes",
                Map.of("reason", "Nya användare saknades i avläsningen. En ny faktura följer."));
        LocalDate day = MeterReadings.dayFor(CORRECTED).plusDays(DAYS_LATE);
        demo.customers().others().stream()
                .filter(each -> each.code().equals(MISREAD))
                .flatMap(each -> each.units().entrySet().stream())
                .forEach(units -> finance.post(
                        BASE + "/meter-readings",
                        Map.of("readings", List.of(reading(units.getKey(), MISREAD, day, units.getValue() + 2)))));
        approve(basis(CORRECTED, day), "Bara den krediterade kunden.");
    }

    private void approve(String run, String comment) {
        finance.post(run + "/transitions", new Step("reviewed", comment));
        approver.get().post(run + "/transitions", new Step("approved", ""));
    }

    /** The path of the quarter's basis, from a snapshot of its own. */
    private String basis(LocalDate first) {
        return basis(first, MeterReadings.dayFor(first));
    }

    private String basis(LocalDate first, LocalDate readOn) {
        String snapshot = Api.pathOf(finance.post(
                BASE + "/meter-snapshots", Map.of("quarter", quarter(first), "readOn", readOn.toString())));
        return Api.pathOf(finance.post(
                BASE + "/invoice-runs",
                Map.of("quarter", quarter(first), "snapshotId", snapshot.substring(snapshot.lastIndexOf('/') + 1))));
    }

    private static String quarter(LocalDate first) {
        return first.getYear() + "-Q" + (first.getMonthValue() / MONTHS_IN_A_QUARTER + 1);
    }

    record Step(String to, String comment) {}
}
