package se.samverk.costreporting.customer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CustomerTest {
    private static final String BASE = "/cost-reporting/v1";

    private final Invoicing invoicing = new Invoicing();
    private final Finance finance = invoicing.finance;

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private Response add(String more) {
        return finance.post("/customers", """
                {"code":"%s","name":"Stadsnät","kind":"city-network","municipality":"federation"%s}""".formatted(finance.code("stadsnat"), more));
    }

    @Test
    void eachMemberIsACustomerByItself_andIsNotAddedAgain() {
        JsonPath members = finance.listed("/customers");
        assertEquals("municipality", members.getString("items.find { it.code == '1494' }.kind"));
        finance.post("/customers", """
                        {"code":"1445","name":"Igen","kind":"company","municipality":"1445"}""").then().statusCode(422).body("errors.field", contains("kind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"556036-0794", "5560360793x", "123", "000000-0000"})
    void aWrongOrganisationNumber_isRefused(String number) {
        add(",\"organisationNumber\":\"" + number + "\"")
                .then()
                .statusCode(422)
                .body("errors.field", contains("organisationNumber"));
    }

    @Test
    void faultyFields_areNamed() {
        add(",\"peppolId\":\"2120001611\"").then().statusCode(400).body("errors.field", contains("peppolId"));
        add(",\"paymentDays\":366").then().statusCode(400).body("errors.field", contains("paymentDays"));
        add(",\"address\":{\"street\":\"\",\"postalCode\":\"\",\"city\":\"\",\"countryCode\":\"ZZ\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("address.countryCode"));
        finance.post("/customers", """
                        {"code":"%s","name":"Bolag","kind":"company","municipality":"9999"}""".formatted(finance.code("b")))
                .then()
                .statusCode(422)
                .body("errors.field", contains("municipality"));
    }

    @Test
    void financeChangesACustomer_butNeitherItsCodeNorItsRealm() {
        String id = add(",\"organisationNumber\":\"5560360793\"")
                .then()
                .statusCode(201)
                .body("organisationNumber", equalTo("556036-0793"))
                .body("paymentDays", equalTo(30))
                .extract()
                .path("id");
        String body = """
                {"code":"%s","name":"Nätet","kind":"city-network","municipality":"%s","paymentDays":10}""";
        finance.asFinance()
                .header("If-Match", "*")
                .body(body.formatted(finance.code("stadsnat"), "1494"))
                .put(BASE + "/customers/" + id)
                .then()
                .statusCode(422)
                .body("errors.field", contains("municipality"));
        finance.asFinance()
                .header("If-Match", "*")
                .body(body.formatted(finance.code("stadsnat"), "federation"))
                .put(BASE + "/customers/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Nätet"))
                .body("paymentDays", equalTo(10));
        add("").then().statusCode(409).body("title", equalTo("Koden är upptagen"));
    }

    @Test
    void readingsOfACustomer_areTakenByFileAndJson_andFaultsAreNamed() {
        String company = invoicing.company("energi", "1494");
        String service = invoicing.service("dator");
        String file = "service;municipality;department;customer;read_on;quantity\n" + service + ";;;" + company
                + ";1905-02-15;3\n" + service + ";1494;BUN;;1905-02-15;4\n";
        finance.asFinance()
                .contentType("text/csv")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(BASE + "/meter-readings")
                .then()
                .statusCode(201)
                .body("added", equalTo(2));
        invoicing.reading(service, company, "5");
        finance.get("/meter-readings?customerCode=" + company)
                .then()
                .body("items", hasSize(2))
                .body("items.municipality", hasItem("1494"));
        finance.post("/meter-readings", """
                        {"readings":[{"serviceCode":"%1$s","customerCode":"finns-inte","readOn":"1905-02-15","quantity":1},
                                     {"serviceCode":"%1$s","customerCode":"%2$s","municipality":"1495","readOn":"1905-02-15","quantity":1},
                                     {"serviceCode":"%1$s","customerCode":"%2$s","departmentCode":"BUN","readOn":"1905-02-16","quantity":1}]}""".formatted(service, company))
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        contains("readings[0].customerCode", "readings[1].municipality", "readings[2].departmentCode"));
    }

    @Test
    void readingsOfACustomer_areNoPartOfAMeteredKey() {
        String company = invoicing.company("energi", "1494");
        String service = invoicing.service("matt");
        String key = finance.key("matt", "metered", ",\"serviceCode\":\"" + service + "\"");
        String pool = finance.servicePool("matt", key);
        finance.rule(finance.mark, pool);
        new se.samverk.costreporting.testing.TestLedger()
                .row("2450-03", 5000, finance.mark, null, 90_000)
                .store();
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%1$s","municipality":"1495","readOn":"2450-01-15","quantity":2},
                             {"serviceCode":"%1$s","municipality":"1494","readOn":"2450-01-15","quantity":1},
                             {"serviceCode":"%1$s","customerCode":"%2$s","readOn":"2450-02-15","quantity":97}]}""".formatted(service, company));
        finance.run("2450-03");
        assertEquals(30_000, finance.statement("1494", "2450-03").getInt("totalOre"));
        assertEquals(60_000, finance.statement("1495", "2450-03").getInt("totalOre"));
    }
}
