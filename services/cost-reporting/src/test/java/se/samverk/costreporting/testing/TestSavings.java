package se.samverk.costreporting.testing;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Index editions, areas and baselines through the API. They are everybody's, so tests forget them when they are done. */
public final class TestSavings {
    private final Finance finance;

    public TestSavings(Finance finance) {
        this.finance = finance;
    }

    /** As if no edition and no baseline had ever been entered. */
    public static void forget() {
        TestLedger.execute("""
                begin;
                set local session_replication_role = replica;
                delete from closed_year_baseline;
                delete from saving_baseline;
                delete from closed_year_index;
                delete from index_value;
                delete from index_edition;
                commit""");
    }

    /** @param yearsAndValues year, value, year, value … */
    public String edition(String publishedOn, String... yearsAndValues) {
        return finance.made("/index-editions", editionBody(publishedOn, yearsAndValues))
                .getString("id");
    }

    public String editionBody(String publishedOn, String... yearsAndValues) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < yearsAndValues.length; i += 2) {
            values.append(i == 0 ? "" : ",")
                    .append("{\"year\":" + yearsAndValues[i] + ",\"value\":" + yearsAndValues[i + 1] + "}");
        }
        return "{\"kind\":\"pkv\",\"publishedOn\":\"" + publishedOn + "\",\"source\":\"SKR\",\"values\":[" + values
                + "]}";
    }

    public String area(String code, String... services) {
        return finance.made("/saving-areas", areaBody(code, services)).getString("id");
    }

    public String areaBody(String code, String... services) {
        String codes = Arrays.stream(services).map(each -> "\"" + each + "\"").collect(Collectors.joining(","));
        return "{\"code\":\"" + code + "\",\"nameSv\":\"Drift\",\"nameEn\":\"Operations\",\"serviceCodes\":[" + codes
                + "]}";
    }

    public String baseline(String municipality, String area, long ore, int baseYear, int firstYear) {
        return finance.made(
                        "/municipalities/" + municipality + "/baselines", baselineBody(area, ore, baseYear, firstYear))
                .getString("id");
    }

    public String baselineBody(String area, long ore, int baseYear, int firstYear) {
        return """
                {"areaCode":"%s","amountOre":%d,"baseYear":%d,"firstYear":%d,"indexKind":"pkv",
                 "source":"Årsredovisning, not 7","sourceDate":"2020-03-20"}""".formatted(area, ore, baseYear, firstYear);
    }

    public Response post(String path, String body) {
        return finance.post(path, body);
    }

    public Response put(String path, String body) {
        return finance.asFinance().header("If-Match", "*").body(body).put("/cost-reporting/v1" + path);
    }

    /** As the member's economist reads them. */
    public JsonPath of(String municipality) {
        return Finance.asEconomist(municipality)
                .get("/cost-reporting/v1/municipalities/" + municipality + "/savings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
