package se.samverk.costreporting.meter;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MeterReadingTest {
    private static final String HEADER = "service;municipality;department;read_on;quantity\n";

    private final Finance finance = new Finance();
    private String service = "";

    @BeforeEach
    void catalogue() {
        TestFederation.arrive();
        service = finance.service("matare", null);
    }

    private Response csv(byte[] file) {
        return finance.asFinance()
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/cost-reporting/v1/meter-readings");
    }

    private Response csv(String file) {
        return csv(file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Response stored(String more) {
        return finance.get("/meter-readings?serviceCode=" + service + more);
    }

    @Test
    void financeSendsAFileFromSwedishExcel_withRowsThatWereCleared_andItsReadingsAreTaken() {
        csv("\uFEFF" + HEADER.replace("\n", "\r\n") + service + ";1494;BUN;2026-02-15;37,5\r\n;;;;\r\n" + service
                        + ";1494;SOC;2026-02-15;12.125\r\n" + service + ";1495;;2026-02-15;\"1000\"\r\n\r\n")
                .then()
                .statusCode(201)
                .body("count", equalTo(3))
                .body("added", equalTo(3));
        stored("")
                .then()
                .body("items.quantity", containsInAnyOrder(37.5f, 12.125f, 1000))
                .body("items.departmentCode", containsInAnyOrder("BUN", "SOC", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "-4713-01-01", "0000-01-01", "1799-12-31", "3000-01-01"})
    void financeSendsAFileWithADayOutOfRange_andItsRowAndColumnAreNamed(String day) {
        csv(HEADER + service + ";1494;BUN;2999-12-31;1\n" + service + ";1494;BUN;" + day + ";1\n")
                .then()
                .statusCode(422)
                .body("errors.field", contains("row 3, column read_on"));
        stored("").then().body("items", hasSize(0));
    }

    @Test
    void financeSendsAFaultyFile_andEachFaultIsNamedByRowAndColumn_andNothingIsTaken() {
        csv(HEADER
                        + service + ";1494;BUN;2026-02-15;1\n"
                        + service + ";1494;BUN;2026-02-30;1\n"
                        + "no-such;9999;BUN;2026-02-15;-4\n"
                        + service + ";1494;XYZ;2026-02-15;ten\n"
                        + service + ";1494;BUN;2026-02-15;2\n"
                        + service + ";1494;BUN;2026-02-15\n"
                        + service + ";1494;SOC;;0,1234\n")
                .then()
                .statusCode(422)
                .body("detail", containsString("Ingen avläsning"))
                .body(
                        "errors.field",
                        contains(
                                "row 3, column read_on",
                                "row 4, column service",
                                "row 4, column municipality",
                                "row 4, column quantity",
                                "row 5, column quantity",
                                "row 5, column department",
                                "row 6",
                                "row 7",
                                "row 8, column read_on",
                                "row 8, column quantity"))
                .body("errors.find { it.field == 'row 6' }.detail", containsString("row 2"));
        stored("").then().body("items", hasSize(0));
    }

    @Test
    void financeSendsWhatIsNoSuchFile_andIsToldWhatIsWrong() {
        csv("tjänst;kommun\n1;2\n").then().statusCode(422).body("detail", containsString("service;municipality"));
        csv(HEADER).then().statusCode(422);
        csv("").then().statusCode(422);
        csv((HEADER + service + ";1494;B\u00c5N;2026-02-15;1\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(422)
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void financeCorrectsAReading_andTheEarlierQuantityIsKept() {
        String body = """
                {"readings":[{"serviceCode":"%s","municipality":"1494","departmentCode":"BUN","readOn":"2026-02-15","quantity":%s},
                             {"serviceCode":"%s","municipality":"1494","readOn":"2026-02-15","quantity":3}]}""";
        finance.made("/meter-readings", body.formatted(service, "10", service));
        finance.post("/meter-readings", body.formatted(service, "11.5", service))
                .then()
                .statusCode(201)
                .body("added", equalTo(0))
                .body("corrected", equalTo(1))
                .body("unchanged", equalTo(1));
        stored("").then().body("items.quantity", containsInAnyOrder(11.5f, 3));
        stored("&superseded=true").then().body("items.quantity", containsInAnyOrder(10, 11.5f, 3));
    }

    @Test
    void financeSendsFaultyJson_andTheFieldsAreNamed() {
        finance.post("/meter-readings", """
                {"readings":[{"serviceCode":"%s","municipality":"1494","readOn":"2026-02-15","quantity":1},
                             {"serviceCode":"no-such","municipality":"1494","departmentCode":"XYZ","readOn":"2026-02-15","quantity":-1}]}""".formatted(service))
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        contains("readings[1].serviceCode", "readings[1].departmentCode", "readings[1].quantity"));
        stored("").then().body("items", hasSize(0));
    }
}
