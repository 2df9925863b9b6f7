package se.samverk.costreporting.invoice;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvoiceRunTest {
    private static final String BASE = "/cost-reporting/v1";
    private static final String TIERS = """
            "tiers":[{"above":0,"priceOre":1000},{"above":100,"priceOre":800},{"above":200,"priceOre":500}]""";

    private final Invoicing invoicing = new Invoicing();
    private final Finance finance = invoicing.finance;
    private String company = "";

    @BeforeEach
    void customer() {
        TestFederation.arrive();
        company = invoicing.company("energi", "1494");
    }

    @Test
    void financeInvoicesAQuarter_eachModelByItsRule_andTheInvoiceSaysWhy() {
        String unit = invoicing.service("a-dator");
        invoicing.price(unit, "unit", "\"priceOre\":333");
        invoicing.reading(unit, company, "2.5");
        String tiered = invoicing.service("b-lagring");
        invoicing.price(tiered, "tiered", TIERS);
        invoicing.reading(tiered, company, "250");
        String fixed = invoicing.service("c-avtal");
        invoicing.price(fixed, "fixed", "\"priceOre\":99900");
        invoicing.reading(fixed, company, "7");
        String drift = invoicing.service("d-drift");
        invoicing.price(drift, "configurator", """
                "priceOre":50000,"parameters":[{"code":"gb","nameSv":"Lagring","nameEn":"Storage","unit":"GB","rateOre":15}]""");
        invoicing.system(company, drift, "Procapita", "{\"code\":\"gb\",\"quantity\":100.1}");
        String run = invoicing.run(invoicing.snapshot());
        JsonPath lines = invoicing.lines(run, company);
        assertEquals(List.of(833, 205000, 99900, 51502), lines.getList("items.amountOre"));
        assertEquals(List.of(100, 100, 50), lines.getList("items[1].basis.parts.quantity"));
        invoicing.approve(run);
        JsonPath invoice = invoicing.invoice(company);
        assertEquals(357235, invoice.getInt("amountOre"));
        assertEquals(89309, invoice.getInt("vatOre"));
        assertEquals(446544, invoice.getInt("totalOre"));
        assertEquals("Göliska IT", invoice.getString("seller.name"));
        assertEquals("REF-1", invoice.getString("buyer.buyerReference"));
        assertEquals(List.of(1, 2, 3, 4), invoice.getList("lines.number"));
        assertEquals(List.of(833, 205000, 99900, 51502), invoice.getList("lines.amountOre"));
        assertEquals("d-drift, Procapita", invoice.getString("lines[3].text"));
        assertEquals(205000, invoice.getInt("lines[1].priceOre"));
        assertEquals(250, invoice.getInt("lines[1].priceQuantity"));
    }

    @Test
    void tiersCountACustomersWholeQuantity_andItsDepartmentsShareTheAmountToTheOre() {
        String service = invoicing.service("skrivare");
        invoicing.price(service, "tiered", TIERS);
        invoicing.departmentReading(service, "1495", "BUN", "100");
        invoicing.departmentReading(service, "1495", "SOC", "50");
        JsonPath lines = invoicing.lines(invoicing.run(invoicing.snapshot()), "1495");
        List<Integer> amounts = lines.getList("items.findAll { it.serviceCode == '" + service + "' }.amountOre");
        assertEquals(List.of(93333, 46667), amounts);
    }

    @Test
    void whoReviewed_cannotApprove_norCanAClient_andAnApprovedBasisStays() {
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":100");
        invoicing.reading(service, company, "10");
        String run = invoicing.run(invoicing.snapshot());
        Invoicing.step(Invoicing.bengt(), run, "approved", "").then().statusCode(409);
        Invoicing.step(Invoicing.bengt(), run, "reviewed", "").then().statusCode(403);
        Invoicing.step(Invoicing.ingrid(), run, "reviewed", "").then().statusCode(201);
        Invoicing.step(Invoicing.ingrid(), run, "approved", "")
                .then()
                .statusCode(409)
                .body("title", equalTo("Någon annan ska godkänna"));
        Invoicing.step(TestTokens.client("federation", "invoices:write"), run, "approved", "")
                .then()
                .statusCode(422);
        Invoicing.step(Invoicing.ingrid(), run, "draft", "").then().statusCode(422);
        Invoicing.step(Invoicing.bengt(), run, "approved", "").then().statusCode(201);
        Invoicing.step(Invoicing.bengt(), run, "approved", "")
                .then()
                .statusCode(409)
                .body("detail", containsString("är godkänt"));
        Invoicing.step(Invoicing.ingrid(), run, "draft", "Ångrar mig.").then().statusCode(409);
        finance.get("/invoice-runs/" + run)
                .then()
                .body("run.reviewed.madeBy", equalTo("Ingrid Sahlström"))
                .body("run.approved.madeBy", equalTo("Bengt Oskarsson"))
                .body("steps.to", contains("approved", "reviewed"));
    }

    @Test
    void aPriceChangedAfterTheReview_stopsTheApproval_untilTheBasisIsWorkedOutAnew() {
        String service = invoicing.service("dator");
        String price = invoicing.price(service, "unit", "\"priceOre\":100").getString("id");
        invoicing.reading(service, company, "10");
        String snapshot = invoicing.snapshot();
        String run = invoicing.run(snapshot);
        Invoicing.step(Invoicing.ingrid(), run, "reviewed", "").then().statusCode(201);
        String changed = """
                {"serviceCode":"%s","validFrom":"1900-01-01","model":"unit","priceOre":200}""".formatted(service);
        finance.asFinance()
                .header("If-Match", "*")
                .body(changed)
                .put(BASE + "/prices/" + price)
                .then()
                .statusCode(200);
        Invoicing.step(Invoicing.bengt(), run, "approved", "")
                .then()
                .statusCode(409)
                .body("title", equalTo("Priserna har ändrats"));
        Invoicing.step(Invoicing.bengt(), run, "draft", "Nya priser.").then().statusCode(201);
        finance.asFinance()
                .header("If-Match", "*")
                .body("{\"quarter\":\"%s\",\"snapshotId\":\"%s\"}".formatted(invoicing.quarter(), snapshot))
                .put(BASE + "/invoice-runs/" + run)
                .then()
                .statusCode(200);
        invoicing.approve(run);
        assertEquals(2000, invoicing.invoice(company).getInt("amountOre"));
        finance.asFinance()
                .header("If-Match", "*")
                .body(changed)
                .put(BASE + "/prices/" + price)
                .then()
                .statusCode(409)
                .body("title", equalTo("Priset är använt"));
        finance.asFinance()
                .header("If-Match", "*")
                .delete(BASE + "/prices/" + price)
                .then()
                .statusCode(409);
    }

    @Test
    void aCustomerChangedAfterTheReview_stopsTheApproval_untilSomebodyHasReviewedItAnew() {
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":100");
        invoicing.reading(service, company, "10");
        String run = invoicing.run(invoicing.snapshot());
        Invoicing.step(Invoicing.ingrid(), run, "reviewed", "").then().statusCode(201);
        TestLedger.execute(
                "update customer set payment_days = 0, version = version + 1 where code = '" + company + "'");
        Invoicing.step(Invoicing.bengt(), run, "approved", "")
                .then()
                .statusCode(409)
                .body("title", equalTo("En kund har ändrats sedan granskningen"));
        Invoicing.step(Invoicing.bengt(), run, "draft", "Ny kunduppgift.")
                .then()
                .statusCode(201);
        invoicing.approve(run);
        assertEquals(1000, invoicing.invoice(company).getInt("amountOre"));
    }

    @Test
    void aMemberReadsItsOwnRealmsInvoices_andNobodyElses() {
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":100");
        String federations = invoicing.company("stadsnat", "federation");
        invoicing.reading(service, company, "10");
        invoicing.reading(service, federations, "10");
        invoicing.approved();
        String own = invoicing.invoice(company).getString("id");
        String foreign = invoicing.invoice(federations).getString("id");
        Finance.asEconomist("1494")
                .get(BASE + "/municipalities/1494/invoices?limit=100&quarter=" + invoicing.quarter())
                .then()
                .statusCode(200)
                .body("items.customerCode", hasItem(company))
                .body("items.customerCode", not(hasItem(federations)));
        Finance.asEconomist("1494")
                .get(BASE + "/municipalities/1494/invoices/" + own)
                .then()
                .statusCode(200);
        Finance.asEconomist("1494")
                .get(BASE + "/municipalities/1494/invoices/" + foreign)
                .then()
                .statusCode(404);
        Finance.asEconomist("1495")
                .get(BASE + "/municipalities/1495/invoices/" + own)
                .then()
                .statusCode(404);
        List<String> seen = Finance.listed(() -> Finance.asEconomist("1494"), "/municipalities/1494/customers")
                .getList("items.code");
        assertThat(seen, hasItems("1494", company));
        assertThat(seen, not(hasItem(federations)));
    }

    @Test
    void aServiceWithoutAPrice_andASystemWithoutAValue_areWarnings() {
        String free = invoicing.service("prislos");
        invoicing.reading(free, company, "10");
        String drift = invoicing.service("drift");
        invoicing.price(drift, "configurator", """
                "priceOre":5,"parameters":[{"code":"gb","nameSv":"Lagring","nameEn":"Storage","unit":"GB","rateOre":15}]""");
        invoicing.system(company, drift, "Utan", "");
        String run = invoicing.run(invoicing.snapshot());
        finance.get("/invoice-runs/" + run)
                .then()
                .body("warnings.code", hasItems("no-price", "no-quantity"))
                .body("warnings.sentence", hasItem(containsString("Utan (energi AB) saknar värde för Lagring")));
    }

    /** Once it is issued, what a document says of its buyer stays: wanting details have to be seen before. */
    @Test
    void aBuyerWithoutAddressNumberAndReference_isWarnedOf_untilFinanceHasEnteredThem() {
        String bare = finance.code("naken");
        String customer = """
                {"code":"%s","name":"%s AB","kind":"company","municipality":"1494"%s}""";
        JsonPath made = finance.made("/customers", customer.formatted(bare, bare, ""));
        String service = invoicing.service("skrivare");
        invoicing.price(service, "unit", "\"priceOre\":100");
        invoicing.reading(service, bare, "1");
        invoicing.reading(service, company, "1");
        String run = invoicing.run(invoicing.snapshot());
        assertEquals(List.of("no-address", "no-number", "no-reference"), warningsOf(run, bare));
        assertEquals(List.of(), warningsOf(run, "energi AB"));
        finance.asFinance()
                .header("If-Match", "*")
                .body(customer.formatted(bare, bare, """
                        ,"organisationNumber":"556036-0793","orderReference":"INK-1","address":{
                        "street":"Storgatan 1","postalCode":"531 32","city":"Lidköping","countryCode":"SE"}"""))
                .put(BASE + "/customers/" + made.getString("id"))
                .then()
                .statusCode(200);
        assertEquals(List.of(), warningsOf(run, bare));
    }

    private List<String> warningsOf(String run, String name) {
        return finance.get("/invoice-runs/" + run)
                .jsonPath()
                .param("name", name)
                .getList(
                        "warnings.findAll { it.sentence.contains(name) && it.code in ['no-address', 'no-number', 'no-reference'] }.code");
    }

    @Test
    void aQuarterHasOneOpenBasis_ofASnapshotOfItsOwn_thatCanBeRemoved() {
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":100");
        invoicing.reading(service, company, "10");
        String snapshot = invoicing.snapshot();
        finance.post("/invoice-runs", "{\"quarter\":\"1900-Q1\",\"snapshotId\":\"%s\"}".formatted(snapshot))
                .then()
                .statusCode(422)
                .body("errors.field", contains("snapshotId"));
        String run = invoicing.run(snapshot);
        finance.post(
                        "/invoice-runs",
                        "{\"quarter\":\"%s\",\"snapshotId\":\"%s\"}".formatted(invoicing.quarter(), snapshot))
                .then()
                .statusCode(409)
                .body("link", equalTo("/cost-reporting/v1/invoice-runs/" + run))
                .body("errors.field", contains("quarter"));
        finance.asFinance()
                .header("If-Match", "\"99\"")
                .delete(BASE + "/invoice-runs/" + run)
                .then()
                .statusCode(412);
        finance.asFinance()
                .header("If-Match", "*")
                .delete(BASE + "/invoice-runs/" + run)
                .then()
                .statusCode(204);
        finance.get("/invoice-runs/" + run).then().statusCode(404);
    }

    @Test
    void amountsTooLargeToCount_are422_andNothingIsKept() {
        String service = invoicing.service("dyr");
        invoicing.price(service, "unit", "\"priceOre\":10000000000000");
        invoicing.reading(service, company, "99999999999999");
        String snapshot = invoicing.snapshot();
        finance.post(
                        "/invoice-runs",
                        "{\"quarter\":\"%s\",\"snapshotId\":\"%s\"}".formatted(invoicing.quarter(), snapshot))
                .then()
                .statusCode(422);
        finance.get("/invoice-runs?limit=100").then().body("items.quarter", not(hasItem(invoicing.quarter())));
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%s","customerCode":"%s","readOn":"%s","quantity":0}]}""".formatted(service, company, invoicing.readOn()));
    }

    @Test
    void changeAgainstTheQuarterBefore_isShownPerCustomer() {
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":100");
        invoicing.reading(service, company, "10");
        invoicing.approved();
        String next = invoicing.year + "-Q4";
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%s","customerCode":"%s","readOn":"%d-08-15","quantity":12}]}""".formatted(service, company, invoicing.year));
        String snapshot = finance.made(
                        "/meter-snapshots",
                        "{\"quarter\":\"%s\",\"readOn\":\"%d-08-15\"}".formatted(next, invoicing.year))
                .getString("id");
        String run = finance.made(
                        "/invoice-runs", "{\"quarter\":\"%s\",\"snapshotId\":\"%s\"}".formatted(next, snapshot))
                .getString("id");
        String mine = "customers.findAll { it.customerCode == '" + company + "' }";
        finance.get("/invoice-runs/" + run)
                .then()
                .body(mine, hasSize(1))
                .body(mine + "[0].previousAmountOre", equalTo(1000))
                .body(mine + "[0].changeOre", equalTo(200));
    }
}
