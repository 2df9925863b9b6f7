package se.samverk.tenants;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import se.samverk.test.TestTokens;

/** How the tests of this service call it. */
public final class Calls {
    private static final String ROOT = "/tenants/v1";

    private Calls() {}

    /** The client that an installation is begun with. */
    public static String bootstrap() {
        return TestTokens.namedClient(
                "federation",
                "samverk-bootstrap",
                "municipalities:read",
                "municipalities:write",
                "users:write",
                "api-clients:write");
    }

    public static RequestSpecification as(String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .header("Accept-Language", "en");
    }

    public static ValidatableResponse get(String token, String path) {
        return as(token).get(ROOT + path).then();
    }

    /** Of an address that is sent as it stands, already percent-encoded. */
    public static ValidatableResponse getEncoded(String token, String path) {
        return as(token).urlEncodingEnabled(false).get(ROOT + path).then();
    }

    public static ValidatableResponse post(String token, String path, Object body) {
        return as(token).body(body).post(ROOT + path).then();
    }

    public static ValidatableResponse put(String token, String path, String ifMatch, Object body) {
        RequestSpecification call = as(token).body(body);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .put(ROOT + path)
                .then();
    }

    public static ValidatableResponse delete(String token, String path) {
        return as(token).delete(ROOT + path).then();
    }

    /** A municipality as an operator would send it. */
    public static Map<String, Object> municipality(String code, String slug) {
        return Map.of(
                "code",
                code,
                "slug",
                slug,
                "name",
                "Provköping " + code,
                "organisationNumber",
                "212000-1595",
                "populations",
                List.of(Map.of("date", "2025-12-31", "inhabitants", 9000, "source", "SCB")),
                "departments",
                List.of(
                        Map.of(
                                "code",
                                "KS",
                                "nameSv",
                                "Kommunledning",
                                "nameEn",
                                "Executive",
                                "validFrom",
                                "2020-01-01"),
                        Map.of(
                                "code", "BUN",
                                "nameSv", "Barn och utbildning",
                                "nameEn", "Education",
                                "parentCode", "KS",
                                "validFrom", "2020-01-01")),
                "administrator",
                Map.of(
                        "username", "eva.ek",
                        "givenName", "Eva",
                        "familyName", "Ek",
                        "email", "eva.ek@" + slug + ".example"));
    }
}
