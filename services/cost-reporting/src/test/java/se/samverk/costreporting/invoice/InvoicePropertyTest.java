package se.samverk.costreporting.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.ReadSie;
import se.samverk.costreporting.testing.Seeds;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.truth.Sums;
import se.samverk.test.PostgresResource;

/**
 * Random prices of all models against a model in exact fractions, from readings and systems to issued invoices and their
 * credit notes. A case is what one customer has of one service: each seed has some hundreds of them.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvoicePropertyTest {
    private static final int SEEDS = 3;
    private static final int SERVICES = 30;
    private static final List<String> COMPANIES =
            IntStream.range(0, 12).mapToObj(i -> "k" + i).toList();
    private static final List<String> MUNICIPALITIES = List.of("1470", "1494", "1495");

    private Invoicing invoicing = new Invoicing();
    private Random random = new Random(0);
    private String name = "";

    static LongStream seeds() {
        return Seeds.upTo(SEEDS);
    }

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void linesAreAsTheModelSays_inAnyOrder_andInvoicesAreTheirSums(long seed) {
        random = new Random(seed);
        name = "seed " + seed;
        DrawnPrices drawn = new DrawnPrices(random).of(SERVICES, COMPANIES, MUNICIPALITIES);
        String run = computed(drawn);
        NavigableMap<String, String> lines = lines(run);
        Sums.assertSame(drawn.lines(), lines, name);
        assertNobodyPaysLessForMore(drawn, lines);
        recompute(run);
        Sums.assertSame(lines, lines(run), name + ": the same again");
        invoicing.approve(run);
        List<JsonPath> invoices = invoices(lines);
        invoices.forEach(this::assertCredited);
        Sums.assertSame(lines, lines(invoicing.run(invoicing.snapshot())), name + ": what was credited is due again");
        nothingMore(drawn);
        invoicing = new Invoicing();
        Sums.assertSame(lines, lines(computed(drawn)), name + ": the order of what is entered is nothing");
        nothingMore(drawn);
    }

    private String computed(DrawnPrices drawn) {
        shuffled(COMPANIES)
                .forEach(company -> invoicing.company(company, company.endsWith("1") ? "1494" : "federation"));
        for (String service : shuffled(List.copyOf(drawn.prices.keySet()))) {
            DrawnPrices.Price price = drawn.prices.get(service);
            invoicing.price(invoicing.service(service), price.model(), price.json());
        }
        read(drawn, false);
        for (DrawnPrices.RunSystem system : shuffled(drawn.systems)) {
            String values = shuffled(List.copyOf(system.quantities().entrySet())).stream()
                    .map(value -> "{\"code\":\"%s\",\"quantity\":%s}"
                            .formatted(value.getKey(), value.getValue().toPlainString()))
                    .collect(Collectors.joining(","));
            invoicing.system(
                    customer(system.customer()), invoicing.finance.code(system.service()), system.name(), values);
        }
        return invoicing.run(invoicing.snapshot());
    }

    /** Nobody has any of it any more in the quarters of other tests. */
    private void nothingMore(DrawnPrices drawn) {
        read(drawn, true);
        TestLedger.execute("delete from customer_system where service_id in"
                + " (select id from catalogue_service where code like '%-" + invoicing.finance.mark + "')");
    }

    private void read(DrawnPrices drawn, boolean nothing) {
        List<String> readings = new ArrayList<>();
        for (DrawnPrices.Reading reading : drawn.readings) {
            boolean municipal = MUNICIPALITIES.contains(reading.customer());
            reading.quantities()
                    .forEach((department, quantity) -> readings.add("""
                    {"serviceCode":"%s","%s":"%s","departmentCode":%s,"readOn":"%s","quantity":%s}""".formatted(
                                    invoicing.finance.code(reading.service()),
                                    municipal ? "municipality" : "customerCode",
                                    customer(reading.customer()),
                                    department.isEmpty() ? "null" : "\"" + department + "\"",
                                    invoicing.readOn(),
                                    nothing ? "0" : quantity.toPlainString())));
        }
        invoicing.finance.made("/meter-readings", "{\"readings\":[" + String.join(",", shuffled(readings)) + "]}");
    }

    private String customer(String drawn) {
        return MUNICIPALITIES.contains(drawn) ? drawn : invoicing.finance.code(drawn);
    }

    private <T> List<T> shuffled(List<T> all) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private NavigableMap<String, String> lines(String run) {
        NavigableMap<String, String> lines = new TreeMap<>();
        String mark = "-" + invoicing.finance.mark;
        for (Map<String, Object> line :
                invoicing.finance.listed("/invoice-runs/" + run + "/lines").<Map<String, Object>>getList("items")) {
            String service = String.valueOf(line.get("serviceCode"));
            if (service.endsWith(mark)) {
                String of = DrawnPrices.line(
                        String.valueOf(line.get("customerCode")).replace(mark, ""),
                        service.replace(mark, ""),
                        line.get("departmentCode") == null ? "" : String.valueOf(line.get("departmentCode")),
                        line.get("systemName") == null ? "" : String.valueOf(line.get("systemName")));
                assertEquals(
                        null,
                        lines.put(of, String.valueOf(line.get("amountOre"))),
                        name + ": " + of + " is there twice");
            }
        }
        return lines;
    }

    /** Whoever has more of what costs by the unit pays at least as much. */
    private void assertNobodyPaysLessForMore(DrawnPrices drawn, Map<String, String> lines) {
        Map<String, List<DrawnPrices.Reading>> byService =
                drawn.readings.stream().collect(Collectors.groupingBy(DrawnPrices.Reading::service));
        byService.values().forEach(readings -> {
            long before = 0;
            List<DrawnPrices.Reading> rising = new ArrayList<>(readings);
            rising.removeIf(reading -> reading.quantity().signum() == 0);
            rising.sort(Comparator.comparing(DrawnPrices.Reading::quantity));
            BigDecimal last = BigDecimal.ZERO;
            for (DrawnPrices.Reading reading : rising) {
                long ore = reading.quantities().keySet().stream()
                        .mapToLong(department -> Long.parseLong(lines.getOrDefault(
                                DrawnPrices.line(reading.customer(), reading.service(), department, ""), "0")))
                        .sum();
                assertTrue(ore >= before, name + ": " + reading + " costs less than " + last);
                before = ore;
                last = reading.quantity();
            }
        });
    }

    private void recompute(String run) {
        String snapshot = invoicing.finance.read("/invoice-runs/" + run).getString("run.snapshotId");
        invoicing
                .finance
                .asFinance()
                .header("If-Match", "*")
                .body("{\"quarter\":\"%s\",\"snapshotId\":\"%s\"}".formatted(invoicing.quarter(), snapshot))
                .put("/cost-reporting/v1/invoice-runs/" + run)
                .then()
                .statusCode(200);
    }

    /** An invoice for each company whose lines come to something: they are its lines, and it is their sum. */
    private List<JsonPath> invoices(Map<String, String> lines) {
        Map<String, Long> due = new TreeMap<>();
        lines.forEach((line, ore) -> due.merge(line.substring(0, line.indexOf('/')), Long.parseLong(ore), Long::sum));
        due.values().removeIf(ore -> ore == 0);
        List<JsonPath> invoices = new ArrayList<>();
        for (Map<String, Object> item : invoicing
                .finance
                .read("/invoices?limit=100&kind=invoice&quarter=" + invoicing.quarter())
                .<Map<String, Object>>getList("items")) {
            JsonPath invoice = invoicing.finance.read("/invoices/" + item.get("id"));
            long net = sum(invoice);
            assertEquals(net, invoice.getLong("amountOre"), name);
            assertEquals((net + 2) / 4, invoice.getLong("vatOre"), name + ": 25 % rounded half up");
            assertEquals(net + invoice.getLong("vatOre"), invoice.getLong("totalOre"), name);
            String customer = invoice.getString("buyer.code");
            String mark = "-" + invoicing.finance.mark;
            if (customer.endsWith(mark)) {
                assertEquals(due.remove(customer.replace(mark, "")), net, name + ": " + customer);
            } else if (!MUNICIPALITIES.contains(customer)) {
                continue; // a company of another test's, that still has a system
            }
            invoices.add(invoice);
        }
        due.keySet().removeAll(MUNICIPALITIES);
        assertEquals(Map.of(), due, name + ": who has got no invoice");
        return invoices;
    }

    private static long sum(JsonPath invoice) {
        return invoice.getList("lines.amountOre", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The credit note takes back line by line what was invoiced, and the two vouchers leave nothing on any account. */
    private void assertCredited(JsonPath invoice) {
        JsonPath note = invoicing.finance.made(
                "/invoices/" + invoice.getString("id") + "/credit-notes", "{\"reason\":\"Prov\"}");
        assertEquals(invoice.getList("lines.amountOre"), note.getList("lines.amountOre"), name);
        assertEquals(invoice.getLong("totalOre"), note.getLong("totalOre"), name);
        Map<Integer, Long> left = new TreeMap<>();
        for (JsonPath document : List.of(invoice, note)) {
            ReadSie.of(invoicing
                            .finance
                            .get("/invoices/" + document.getString("id") + "/voucher")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString()
                            .getBytes(StandardCharsets.ISO_8859_1))
                    .rows()
                    .forEach(row -> left.merge(row.account(), row.ore(), Long::sum));
        }
        assertTrue(left.size() > 1, name);
        left.values().removeIf(ore -> ore == 0);
        assertEquals(Map.of(), left, name + ": a credit note leaves nothing");
    }
}
