package se.samverk.costreporting.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

/** Random tiers, quantities and customers against a model in plain arithmetic; each failure names its seed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvoicePropertyTest {
    private static final int SERVICES = 8;
    private static final int CUSTOMERS = 6;

    private final Invoicing invoicing = new Invoicing();

    private record Tier(BigDecimal above, long ore) {}

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    /** Each unit by the tier that it falls in: the model counts what lies between the borders. */
    private static long model(List<Tier> tiers, BigDecimal quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal end = i + 1 < tiers.size() ? tiers.get(i + 1).above().min(quantity) : quantity;
            BigDecimal within = end.subtract(tiers.get(i).above()).max(BigDecimal.ZERO);
            sum = sum.add(within.multiply(BigDecimal.valueOf(tiers.get(i).ore())));
        }
        return sum.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static List<Tier> tiers(Random random) {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal above = BigDecimal.ZERO;
        for (int i = 0; i <= random.nextInt(4); i++) {
            tiers.add(new Tier(above, random.nextLong(100_000)));
            above = above.add(BigDecimal.valueOf(1 + random.nextInt(200_000), 3));
        }
        return tiers;
    }

    private static String json(List<Tier> tiers) {
        return tiers.stream()
                .map(tier ->
                        "{\"above\":%s,\"priceOre\":%d}".formatted(tier.above().toPlainString(), tier.ore()))
                .collect(Collectors.joining(",", "\"tiers\":[", "]"));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void invoicesAreTheSumsOfTheirLines_asTheModelSays_whateverTheOrderOfReadings(long seed) {
        Random random = new Random(seed);
        List<String> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> invoicing.company("k" + i, i % 2 == 0 ? "1494" : "federation"))
                .toList();
        Map<String, Long> expected = new HashMap<>();
        List<String> readings = new ArrayList<>();
        for (int i = 0; i < SERVICES; i++) {
            String service = invoicing.service("t" + i);
            List<Tier> tiers = tiers(random);
            invoicing.price(service, "tiered", json(tiers));
            for (String customer : customers) {
                // Every other quantity stands on a border, where the tiers meet.
                BigDecimal quantity =
                        random.nextBoolean() ? tiers.getLast().above() : BigDecimal.valueOf(random.nextInt(900_000), 3);
                expected.merge(customer, model(tiers, quantity), Long::sum);
                readings.add("{\"serviceCode\":\"%s\",\"customerCode\":\"%s\",\"readOn\":\"%s\",\"quantity\":%s}"
                        .formatted(service, customer, invoicing.readOn(), quantity.toPlainString()));
            }
        }
        Collections.shuffle(readings, random);
        invoicing.finance.made("/meter-readings", "{\"readings\":[" + String.join(",", readings) + "]}");
        String snapshot = invoicing.snapshot();
        String run = invoicing.run(snapshot);
        Map<String, Object> first = amounts(run, customers);
        invoicing
                .finance
                .asFinance()
                .header("If-Match", "*")
                .body("{\"quarter\":\"%s\",\"snapshotId\":\"%s\"}".formatted(invoicing.quarter(), snapshot))
                .put("/cost-reporting/v1/invoice-runs/" + run)
                .then()
                .statusCode(200);
        assertEquals(first, amounts(run, customers), "the same input gave something else, seed " + seed);
        invoicing.approve(run);
        for (String customer : customers) {
            if (expected.getOrDefault(customer, 0L) > 0) {
                assertInvoice(invoicing.invoice(customer), expected.getOrDefault(customer, 0L), seed);
            }
        }
    }

    private Map<String, Object> amounts(String run, List<String> customers) {
        Map<String, Object> amounts = new HashMap<>();
        customers.forEach(customer -> {
            JsonPath lines = invoicing.lines(run, customer);
            amounts.put(customer, lines.getList("items.amountOre") + " " + lines.getList("items.serviceCode"));
        });
        return amounts;
    }

    private static void assertInvoice(JsonPath invoice, long expected, long seed) {
        long lines = invoice.getList("lines.amountOre", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
        assertEquals(expected, invoice.getLong("amountOre"), "seed " + seed);
        assertEquals(expected, lines, "seed " + seed);
        assertEquals((expected + 2) / 4, invoice.getLong("vatOre"), "25 % rounded half up, seed " + seed);
        assertEquals(
                invoice.getLong("amountOre") + invoice.getLong("vatOre"), invoice.getLong("totalOre"), "seed " + seed);
    }
}
