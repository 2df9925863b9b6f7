package se.samverk.costreporting.invoice;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.PrintedInvoice;
import se.samverk.costreporting.testing.ReadPeppol;
import se.samverk.costreporting.testing.ReadSie;
import se.samverk.costreporting.testing.ReadWorkbook;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

/** Random prices and readings, invoiced and credited: every file of a document says what the document says. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvoiceFilesTest {
    private static final String BASE = "/cost-reporting/v1";
    private static final String SHEET = "Underlag";
    private static final int AMOUNT = 12;
    private static final int RECEIVABLE = 1510;
    private static final int REVENUE = 3610;
    private static final int VAT = 2610;

    private final Invoicing invoicing = new Invoicing();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void pdfExcelCsvSieAndPeppolSayTheSame(long seed) {
        Random random = new Random(seed);
        List<String> customers = List.of(
                invoicing.company("akeri", "1494"),
                invoicing.company("energi", "1495"),
                invoicing.company("nat", "federation"));
        for (int i = 0; i < 2 + random.nextInt(7); i++) {
            String service = invoicing.service("tjanst" + i);
            price(service, random);
            customers.forEach(customer ->
                    invoicing.reading(service, customer, random.nextInt(200_000) + "." + random.nextInt(1000)));
        }
        String run = invoicing.approved();
        ReadSie booked = ReadSie.of(file("/invoice-runs/" + run + "/vouchers"));
        for (String customer : customers) {
            JsonPath invoice = invoicing.invoice(customer);
            String id = invoice.getString("id");
            assertFiles("seed " + seed + ", " + customer, invoice, 1);
            assertEquals(invoice.getLong("totalOre"), booked.sum(RECEIVABLE, 10, invoice.getString("number")));
            JsonPath note = invoicing.finance.made("/invoices/" + id + "/credit-notes", "{\"reason\":\"Fel.\"}");
            assertFiles("seed " + seed + ", credit of " + customer, note, -1);
        }
        // Customers of other tests are in the basis too.
        long total = invoicing.finance.read("/invoice-runs/" + run).getLong("run.amountOre");
        ReadWorkbook basis = new ReadWorkbook(file("/invoice-runs/" + run + "/basis?format=excel"));
        assertEquals(total, basis.ore(SHEET, basis.row(SHEET, "Summa"), AMOUNT), "seed " + seed);
        assertEquals(-total, booked.sum(REVENUE), "seed " + seed);
    }

    private void price(String service, Random random) {
        long ore = 1 + random.nextLong(500_000);
        switch (random.nextInt(3)) {
            case 0 -> invoicing.price(service, "unit", "\"priceOre\":" + ore);
            case 1 -> invoicing.price(service, "fixed", "\"priceOre\":" + ore);
            default ->
                invoicing.price(
                        service,
                        "tiered",
                        "\"tiers\":[{\"above\":0,\"priceOre\":%d},{\"above\":%d,\"priceOre\":%d}]"
                                .formatted(ore, 1 + random.nextInt(1000), ore / 2));
        }
    }

    private static void assertFiles(String which, JsonPath document, int sign) {
        String path = "/invoices/" + document.getString("id");
        List<Long> lines = document.getList("lines.amountOre", Long.class);
        long net = document.getLong("amountOre");
        long vat = document.getLong("vatOre");
        long total = document.getLong("totalOre");
        assertEquals(
                new PrintedInvoice(lines, net, net, vat, total, total), PrintedInvoice.of(file(path + "/pdf")), which);
        assertEquals(new ReadPeppol(lines, net, vat, total), ReadPeppol.of(file(path + "/peppol")), which);
        assertEquals(lines, csv(file(path + "/basis?format=csv")), which);
        ReadWorkbook book = new ReadWorkbook(file(path + "/basis?format=excel"));
        assertEquals(lines, excel(book), which);
        assertEquals(net, book.ore(SHEET, book.row(SHEET, "Summa"), AMOUNT), which);
        ReadSie booked = ReadSie.of(file(path + "/voucher"));
        assertEquals(List.of(), booked.problems(), which);
        assertEquals(sign * total, booked.sum(RECEIVABLE), which);
        assertEquals(-sign * net, booked.sum(REVENUE), which);
        assertEquals(-sign * vat, booked.sum(VAT), which);
    }

    private static List<Long> csv(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text).stream()
                .map(row -> Long.parseLong(row.getField("amount").replace(",", "")))
                .toList();
    }

    private static List<Long> excel(ReadWorkbook book) {
        List<Row> rows = book.rows(SHEET);
        List<Long> amounts = new ArrayList<>();
        rows.subList(1, rows.size() - 1).forEach(row -> amounts.add(book.ore(SHEET, row, AMOUNT)));
        return amounts;
    }

    private static byte[] file(String path) {
        return given().auth()
                .oauth2(Invoicing.bengt())
                .header("Accept-Language", "sv")
                .get(BASE + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
