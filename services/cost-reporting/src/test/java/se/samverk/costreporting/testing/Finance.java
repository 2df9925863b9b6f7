package se.samverk.costreporting.testing;

import static io.restassured.RestAssured.given;

import groovy.json.JsonOutput;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverk.common.security.Role;
import se.samverk.test.TestTokens;

/** Federation finance at work through the API. Codes are made unique, so that tests never meet. */
public final class Finance {
    private static final String BASE = "/cost-reporting/v1";

    /** Ends every code that this instance makes. */
    public final String mark = UUID.randomUUID().toString().substring(0, 8);

    public RequestSpecification asFinance() {
        return given().auth()
                .oauth2(TestTokens.federation(Role.FEDERATION_FINANCE))
                .contentType(ContentType.JSON)
                .header("Accept-Language", "sv");
    }

    public static RequestSpecification asEconomist(String code) {
        return given().auth().oauth2(TestTokens.member(code, Role.ECONOMIST));
    }

    public String code(String name) {
        return name + "-" + mark;
    }

    public Response post(String path, String body) {
        return asFinance().body(body).post(BASE + path);
    }

    /** Posts what must succeed, and gives the answer. */
    public JsonPath made(String path, String body) {
        return post(path, body).then().statusCode(201).extract().jsonPath();
    }

    public JsonPath read(String path) {
        return asFinance().get(BASE + path).then().statusCode(200).extract().jsonPath();
    }

    /** A whole list, however many other tests have added to it. */
    public JsonPath listed(String path) {
        return listed(this::asFinance, path);
    }

    /** A whole list, as that person sees it. */
    public static JsonPath listed(Supplier<RequestSpecification> as, String path) {
        List<Object> items = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonPath read = as.get()
                    .get(BASE + path + "?limit=100&page=" + page)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(read.getList("items"));
            pages = read.getInt("_meta.totalPages");
        }
        return JsonPath.from(JsonOutput.toJson(Map.of("items", items)));
    }

    public Response get(String path) {
        return asFinance().get(BASE + path);
    }

    /** A key with one version from 2000. {@code rest} is what follows the basis, such as {@code ,"shares":[…]}. */
    public String key(String name, String basis, String rest) {
        String code = code(name);
        made("/allocation-keys", """
                {"code":"%s","nameSv":"%s","nameEn":"%s","versions":[{"validFrom":"2000-01-01","basis":"%s"%s}]}""".formatted(code, name, name, basis, rest));
        return code;
    }

    public String servicePool(String name, @Nullable String keyCode) {
        String code = code(name);
        made("/cost-pools", """
                {"code":"%s","nameSv":"%s","nameEn":"%s","kind":"service","keyCode":%s}""".formatted(code, name, name, keyCode == null ? "null" : "\"" + keyCode + "\""));
        return code;
    }

    public String overheadPool(String name, int step) {
        String code = code(name);
        made("/cost-pools", """
                {"code":"%s","nameSv":"%s","nameEn":"%s","kind":"overhead","step":%d}""".formatted(code, name, name, step));
        return code;
    }

    /** A service that carries the pool of the same name, or none. */
    public String service(String name, @Nullable String poolCode) {
        String code = code(name);
        made("/services", """
                {"code":"%s","nameSv":"%s","nameEn":"%s","unit":"device","poolCode":%s,
                 "prices":[{"validFrom":"2020-01-01","priceOre":12500}]}""".formatted(code, name, name, poolCode == null ? "null" : "\"" + poolCode + "\""));
        return code;
    }

    /** Maps every account 4–7 of a cost centre to a pool. */
    public void rule(String costCentre, String poolCode) {
        rule(50, "4000", "7999", costCentre, null, poolCode);
    }

    public void rule(
            int priority,
            String from,
            String to,
            @Nullable String costCentre,
            @Nullable String project,
            String poolCode) {
        made("/mapping-rules", """
                {"priority":%d,"accountFrom":"%s","accountTo":"%s","costCentre":%s,"project":%s,"poolCode":"%s","validFrom":"2000-01-01"}""".formatted(
                        priority,
                        from,
                        to,
                        costCentre == null ? "null" : "\"" + costCentre + "\"",
                        project == null ? "null" : "\"" + project + "\"",
                        poolCode));
    }

    public JsonPath run(String period) {
        return made("/allocation-runs", "{\"period\":\"" + period + "\"}");
    }

    public JsonPath statement(String municipality, String period) {
        return read("/municipalities/" + municipality + "/statements?period=" + period);
    }
}
