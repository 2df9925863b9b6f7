package se.samverk.costreporting.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;
import se.samverk.common.security.Role;
import se.samverk.test.TestTokens;

/** A quarter of its own to invoice, and what it takes. Tests share the readings, so each keeps to customers of its own. */
public final class Invoicing {
    private static final String BASE = "/cost-reporting/v1";
    private static final AtomicInteger NEXT = new AtomicInteger(1901);

    public final Finance finance = new Finance();
    /** Nobody else's; the quarter before it has no invoices either. */
    public final int year = NEXT.getAndIncrement();

    public String quarter() {
        return year + "-Q3";
    }

    public String readOn() {
        return year + "-05-15";
    }

    public String company(String name, String realm) {
        String code = finance.code(name);
        finance.made("/customers", """
                {"code":"%s","name":"%s AB","kind":"company","municipality":"%s","organisationNumber":"556036-0793",
                 "address":{"street":"Storgatan 1","postalCode":"531 32","city":"Lidköping","countryCode":"SE"},
                 "buyerReference":"REF-1","peppolId":"0007:5560360793","paymentDays":20}""".formatted(code, name, realm));
        return code;
    }

    /** A service without any price. */
    public String service(String name) {
        String code = finance.code(name);
        finance.made("/services", """
                {"code":"%s","nameSv":"%s","nameEn":"%s","unit":"device","prices":[]}""".formatted(code, name, name));
        return code;
    }

    /** {@code rest} is what the model needs, such as {@code "priceOre":100}. */
    public JsonPath price(String service, String model, String rest) {
        return finance.made("/prices", """
                {"serviceCode":"%s","validFrom":"1900-01-01","model":"%s",%s}""".formatted(service, model, rest));
    }

    public void reading(String service, String customer, String quantity) {
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%s","customerCode":"%s","readOn":"%s","quantity":%s}]}""".formatted(service, customer, readOn(), quantity));
    }

    public void departmentReading(String service, String municipality, String department, String quantity) {
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%s","municipality":"%s","departmentCode":"%s","readOn":"%s","quantity":%s}]}""".formatted(service, municipality, department, readOn(), quantity));
    }

    public void system(String customer, String service, String name, String quantities) {
        finance.made("/customer-systems", """
                {"customerCode":"%s","serviceCode":"%s","name":"%s","validFrom":"1900-01-01","quantities":[%s]}""".formatted(customer, service, name, quantities));
    }

    public String snapshot() {
        return finance.made("/meter-snapshots", """
                        {"quarter":"%s","readOn":"%s"}""".formatted(quarter(), readOn()))
                .getString("id");
    }

    public String run(String snapshot) {
        return finance.made("/invoice-runs", """
                        {"quarter":"%s","snapshotId":"%s"}""".formatted(quarter(), snapshot)).getString("id");
    }

    public static Response step(String token, String run, String to, String comment) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Accept-Language", "sv")
                .body("{\"to\":\"" + to + "\",\"comment\":\"" + comment + "\"}")
                .post(BASE + "/invoice-runs/" + run + "/transitions");
    }

    public static String ingrid() {
        return TestTokens.federationPerson(TestPeriods.INGRID, Role.FEDERATION_FINANCE);
    }

    public static String bengt() {
        return TestTokens.federationPerson(TestPeriods.BENGT, Role.FEDERATION_APPROVER);
    }

    /** Ingrid reviews, Bengt approves. */
    public void approve(String run) {
        step(ingrid(), run, "reviewed", "").then().statusCode(201);
        step(bengt(), run, "approved", "").then().statusCode(201);
    }

    public String approved() {
        String run = run(snapshot());
        approve(run);
        return run;
    }

    public JsonPath lines(String run, String customer) {
        return finance.read("/invoice-runs/" + run + "/lines?limit=100&customerCode=" + customer);
    }

    public JsonPath invoice(String customer) {
        String id = finance.read("/invoices?kind=invoice&quarter=" + quarter() + "&customerCode=" + customer)
                .getString("items[0].id");
        return finance.read("/invoices/" + id);
    }
}
