package se.samverk.costreporting.price;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PriceTest {
    private static final String BASE = "/cost-reporting/v1";

    private final Invoicing invoicing = new Invoicing();
    private final Finance finance = invoicing.finance;
    private String service = "";

    @BeforeEach
    void catalogue() {
        TestFederation.arrive();
        service = invoicing.service("lagring");
    }

    private Response add(String model, String rest) {
        return finance.post("/prices", """
                {"serviceCode":"%s","validFrom":"2026-01-01","model":"%s"%s}""".formatted(service, model, rest));
    }

    @Test
    void financeAddsPricesOfEachModel_andAnEconomistReadsThem() {
        add("tiered", ",\"tiers\":[{\"above\":0,\"priceOre\":1000},{\"above\":100.5,\"priceOre\":800}]")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("priceOre", equalTo(null))
                .body("tiers.above", contains(0, 100.5f));
        finance.post("/prices", """
                {"serviceCode":"%s","validFrom":"2027-01-01","model":"configurator","priceOre":500,
                 "parameters":[{"code":"gb","nameSv":"Lagring","nameEn":"Storage","unit":"GB","rateOre":15}]}""".formatted(service)).then().statusCode(201);
        Finance.asEconomist("1494")
                .get(BASE + "/prices?serviceCode=" + service)
                .then()
                .statusCode(200)
                .body("items.model", contains("configurator", "tiered"))
                .body("items.used", contains(false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "unit|~~|priceOre",
                "tiered|,\"priceOre\":5|priceOre",
                "tiered|~~|tiers",
                "unit|,\"priceOre\":5,\"tiers\":[{\"above\":0,\"priceOre\":1}]|tiers",
                "configurator|,\"priceOre\":5|parameters",
                "tiered|,\"tiers\":[{\"above\":1,\"priceOre\":1}]|tiers[0].above",
                "tiered|,\"tiers\":[{\"above\":0,\"priceOre\":1},{\"above\":0.000,\"priceOre\":1}]|tiers[1].above"
            })
    void partsThatDoNotGoWithTheModel_areNamed(String model, String rest, String field) {
        add(model, rest).then().statusCode(422).body("errors.field", contains(field));
        finance.get("/prices?serviceCode=" + service).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "unit|,\"priceOre\":-1|priceOre",
                "unit|,\"priceOre\":10000000000001|priceOre",
                "tiered|,\"tiers\":[{\"above\":0.0001,\"priceOre\":1}]|tiers[0].above"
            })
    void amountsOutOfRange_are400(String model, String rest, String field) {
        add(model, rest).then().statusCode(400).body("errors.field", contains(field));
    }

    @Test
    void aServiceHasOnePricePerDay_andAnUnknownServiceHasNone() {
        add("unit", ",\"priceOre\":5").then().statusCode(201);
        add("fixed", ",\"priceOre\":7")
                .then()
                .statusCode(409)
                .body("title", equalTo("Tjänsten har redan ett pris från den dagen"));
        finance.post("/prices", """
                        {"serviceCode":"finns-inte","validFrom":"2026-01-01","model":"unit","priceOre":1}""").then().statusCode(422).body("errors.field", contains("serviceCode"));
    }

    @Test
    void theCatalogueKeepsPricesPerUnit_andLeavesTheOthersAlone() {
        add("tiered", ",\"tiers\":[{\"above\":0,\"priceOre\":1000}]").then().statusCode(201);
        String id = finance.listed("/services").getString("items.find { it.code == '" + service + "' }.id");
        String body = """
                {"code":"%s","nameSv":"Lagring","nameEn":"Storage","unit":"device",
                 "prices":[{"validFrom":"%s","priceOre":5}]}""";
        finance.asFinance()
                .header("If-Match", "*")
                .body(body.formatted(service, "2026-01-01"))
                .put(BASE + "/services/" + id)
                .then()
                .statusCode(409);
        finance.asFinance()
                .header("If-Match", "*")
                .body(body.formatted(service, "2026-07-01"))
                .put(BASE + "/services/" + id)
                .then()
                .statusCode(200)
                .body("prices", hasSize(1));
        finance.get("/prices?serviceCode=" + service).then().body("items.model", contains("unit", "tiered"));
    }
}
