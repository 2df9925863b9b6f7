package se.samverk.costreporting.simulation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/** Other prices against a quarter: what customers were invoiced, and what it would have been. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PriceSimulationTest {
    private final Invoicing invoicing = new Invoicing();
    private final Simulating simulating = new Simulating(invoicing.finance);

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private static String price(String service, String model, String rest) {
        return "{\"serviceCode\":\"%s\",\"model\":\"%s\",%s}".formatted(service, model, rest);
    }

    private static String prices(String... prices) {
        return "\"prices\":[" + String.join(",", prices) + "]";
    }

    private void reading(String service, String customer, String quantity) {
        if (customer.length() == 4) {
            invoicing.finance.made("/meter-readings", """
                    {"readings":[{"serviceCode":"%s","municipality":"%s","readOn":"%s","quantity":%s}]}""".formatted(service, customer, invoicing.readOn(), quantity));
        } else {
            invoicing.reading(service, customer, quantity);
        }
    }

    private static String of(String list, String field, String value) {
        return list + ".find { it." + field + " == '" + value + "' }.";
    }

    @Test
    void financeTriesAPrice_andSeesWhatEachMemberAndCustomerWouldHaveBeenInvoiced() {
        String dear = invoicing.service("dyr");
        String same = invoicing.service("lika");
        invoicing.price(dear, "unit", "\"priceOre\":1000");
        invoicing.price(same, "unit", "\"priceOre\":500");
        String company = invoicing.company("bolag", "federation");
        reading(dear, "1494", "40.5");
        reading(same, "1494", "10");
        reading(dear, company, "7");
        invoicing.approved();

        String id = simulating.made(
                invoicing.quarter(),
                prices(price(
                        dear,
                        "tiered",
                        "\"tiers\":[{\"above\":0,\"priceOre\":2000},{\"above\":10,\"priceOre\":101}]")));

        JsonPath services = invoicing.finance.read("/simulations/" + id + "/result/1494");
        assertEquals(40_500L, services.getLong(of("services", "serviceCode", dear) + "beforeOre"));
        // 10 at 2000 and 30,5 at 101 are 23 080,5, rounded half up.
        assertEquals(23_081L, services.getLong(of("services", "serviceCode", dear) + "afterOre"));
        assertEquals("-43.0", services.getString(of("services", "serviceCode", dear) + "changePercent"));
        assertEquals(5_000L, services.getLong(of("services", "serviceCode", same) + "beforeOre"));
        assertEquals(5_000L, services.getLong(of("services", "serviceCode", same) + "afterOre"));
        JsonPath result = simulating.result(id);
        assertEquals(List.of("invoiced"), result.getList("quarters.source"));
        assertEquals(7_000L, result.getLong(of("customers", "code", company) + "beforeOre"));
        assertEquals(14_000L, result.getLong(of("customers", "code", company) + "afterOre"));
        String member = of("members", "municipality", "1494");
        assertEquals(-17_419L, result.getLong(member + "changeOre"));
        assertEquals(
                BigDecimal.valueOf(-17_419L)
                        .divide(BigDecimal.valueOf(TestFederation.INHABITANTS.get("1494")), 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                result.getLong(member + "changePerInhabitantOre"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void pricesThatAreTheSame_giveExactlyWhatWasInvoiced(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<String> tried = new ArrayList<>();
        List<String> customers = List.of("1494", "1495", "1470", invoicing.company("bolag", "federation"));
        for (int i = 0; i < 4; i++) {
            String service = invoicing.service("s" + i);
            String model = List.of("unit", "fixed", "tiered", "tiered").get(i);
            String rest = i < 2 ? "\"priceOre\":" + random.nextLong(1_000_000) : tiers(random);
            invoicing.price(service, model, rest);
            if (random.nextInt(4) > 0) {
                tried.add(price(service, model, rest));
            }
            for (String customer : customers) {
                if (random.nextInt(4) > 0) {
                    reading(
                            service,
                            customer,
                            BigDecimal.valueOf(random.nextLong(2_000_000), 3).toPlainString());
                }
            }
        }
        tried.add(price(invoicing.service("extra"), "unit", "\"priceOre\":1"));
        invoicing.approved();
        JsonPath result = simulating.result(simulating.made(invoicing.quarter(), prices(tried.toArray(String[]::new))));
        String told = "seed " + seed;
        assertEquals(result.getList("members.beforeOre"), result.getList("members.afterOre"), told);
        assertEquals(result.getList("services.beforeOre"), result.getList("services.afterOre"), told);
        assertEquals(result.getList("customers.beforeOre"), result.getList("customers.afterOre"), told);
        long invoiced = TestLedger.number("select sum(amount_ore) from invoice where kind = 'invoice' and quarter = '"
                + invoicing.quarter() + "'");
        assertEquals(invoiced, sum(result, "members.beforeOre") + sum(result, "customers.beforeOre"), told);
    }

    private static String tiers(RandomGenerator random) {
        return "\"tiers\":[{\"above\":0,\"priceOre\":%d},{\"above\":%d,\"priceOre\":%d},{\"above\":%d.5,\"priceOre\":%d}]"
                .formatted(
                        random.nextLong(100_000),
                        1 + random.nextInt(500),
                        random.nextLong(100_000),
                        501 + random.nextInt(500),
                        random.nextLong(100_000));
    }

    private static long sum(JsonPath result, String path) {
        return result.getList(path, Long.class).stream().mapToLong(ore -> ore).sum();
    }

    @Test
    void financeTriesAConfiguratorsRates_onTheSystemsThatWereInvoiced() {
        String service = invoicing.service("drift");
        String parameters = "\"priceOre\":%d,\"parameters\":[{\"code\":\"gb\",\"nameSv\":\"Lagring\","
                + "\"nameEn\":\"Storage\",\"unit\":\"GB\",\"rateOre\":%d}]";
        invoicing.price(service, "configurator", parameters.formatted(50_000, 15));
        for (String system : List.of("Procapita", "Treserva")) {
            invoicing.system("1494", service, system, "{\"code\":\"gb\",\"quantity\":100.1}");
        }
        invoicing.approved();
        String id = simulating.made(
                invoicing.quarter(), prices(price(service, "configurator", parameters.formatted(40_000, 25))));
        JsonPath services = invoicing.finance.read("/simulations/" + id + "/result/1494");
        // Each system: 50 000 + 100,1 · 15 = 51 501,5 before, and 40 000 + 100,1 · 25 = 42 502,5 after, rounded half
        // up.
        assertEquals(103_004L, services.getLong(of("services", "serviceCode", service) + "beforeOre"));
        assertEquals(85_006L, services.getLong(of("services", "serviceCode", service) + "afterOre"));
    }

    @Test
    void quarterWithoutInvoices_goesByItsReadings_andIsToldToDoSo() {
        String service = invoicing.service("olast");
        invoicing.price(service, "unit", "\"priceOre\":100");
        reading(service, "1494", "3");
        String id = simulating.made(invoicing.year + "-Q2", prices(price(service, "unit", "\"priceOre\":150")));
        JsonPath result = simulating.result(id);
        assertEquals(List.of("readings"), result.getList("quarters.source"));
        JsonPath services = invoicing.finance.read("/simulations/" + id + "/result/1494");
        assertEquals(300L, services.getLong(of("services", "serviceCode", service) + "beforeOre"));
        assertEquals(450L, services.getLong(of("services", "serviceCode", service) + "afterOre"));
        assertEquals(
                0,
                TestLedger.number("select count(*) from meter_snapshot where quarter = '" + invoicing.year + "-Q2'"));
    }

    @Test
    void membersAnswer_andAnotherAdopts_andThePriceStandsInThePriceList() {
        String service = invoicing.service("antas");
        invoicing.price(service, "unit", "\"priceOre\":1000");
        reading(service, "1494", "2");
        invoicing.approved();
        String id = simulating.shared(invoicing.quarter(), prices(price(service, "fixed", "\"priceOre\":1700")), "own");
        Simulating.seenBy("1494", id)
                .then()
                .statusCode(200)
                .body("prices.serviceCode", contains(service))
                .body("quarters.source", contains("invoiced"))
                .body("services.find { it.serviceCode == '" + service + "' }.changeOre", equalTo(-300));
        Simulating.answer("1494", id, "yes", "Billigare.").then().statusCode(201);
        Simulating.decide(Simulating.bengt(), id, "adopted", "1900-01-01")
                .then()
                .statusCode(409)
                .body("title", equalTo("Det finns redan ett pris från den dagen"));
        Simulating.decide(Simulating.bengt(), id, "adopted", "2790-01-01")
                .then()
                .statusCode(200);
        invoicing
                .finance
                .get("/prices?serviceCode=" + service)
                .then()
                .body("items", hasSize(2))
                .body("items[0].validFrom", equalTo("2790-01-01"))
                .body("items[0].model", equalTo("fixed"))
                .body("items[0].priceOre", equalTo(1700));
    }

    @Test
    void financeTriesWhatCannotBeAPrice_orWhereNothingWasRead_andTheFieldIsNamed() {
        String service = invoicing.service("fel");
        String fine = price(service, "unit", "\"priceOre\":1");
        simulating
                .ask(invoicing.quarter(), prices(price("finns-inte", "unit", "\"priceOre\":1")))
                .then()
                .statusCode(422)
                .body("errors.field", contains("changes.prices[0].serviceCode"));
        simulating
                .ask(invoicing.quarter(), prices(fine, price(service, "tiered", "\"priceOre\":1")))
                .then()
                .statusCode(422)
                .body("errors.field", contains("changes.prices[1].serviceCode"));
        simulating
                .ask(invoicing.quarter(), prices(price(service, "tiered", "\"tiers\":[]")))
                .then()
                .statusCode(422)
                .body("errors.field", contains("changes.prices[0].tiers"));
        simulating
                .ask(invoicing.year + "-03", prices(fine))
                .then()
                .statusCode(422)
                .body("errors.field", contains("period"));
        simulating.ask("1900", prices(fine)).then().statusCode(422).body("errors.field", contains("period"));
        simulating
                .ask(invoicing.quarter(), prices(fine) + ",\"leaves\":[\"1494\"]")
                .then()
                .statusCode(422)
                .body("errors.field", contains("changes.prices"));
    }
}
