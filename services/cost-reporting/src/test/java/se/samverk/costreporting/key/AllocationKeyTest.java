package se.samverk.costreporting.key;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AllocationKeyTest {
    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private String empty() {
        return finance.made("/allocation-keys", """
                {"code":"%s","nameSv":"Nyckel","nameEn":"Key"}""".formatted(finance.code("nyckel")))
                .getString("id");
    }

    @Test
    void financeAddsVersions_andReadsThemInOrder() {
        String id = empty();
        finance.made("/allocation-keys/" + id + "/versions", """
                {"validFrom":"2026-01-01","basis":"population"}""");
        JsonPath added = finance.made("/allocation-keys/" + id + "/versions", """
                {"validFrom":"2026-07-01","basis":"fixed","shares":[{"municipality":"1494","weight":40.50},{"municipality":"1495","weight":0}]}""");
        assertEquals(2, added.getInt("number"));
        finance.get("/allocation-keys/" + id)
                .then()
                .statusCode(200)
                .body("versions.number", contains(1, 2))
                .body("versions.basis", contains("population", "fixed"))
                .body("versions[1].shares.municipality", contains("1494", "1495"))
                .body("versions[1].shares[0].weight", equalTo(40.5f))
                .body("versions.used", contains(false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'validFrom':'2026-01-01','basis':'fixed'} | 422 | shares",
                "{'validFrom':'2026-01-01','basis':'fixed','shares':[{'municipality':'1494','weight':0}]} | 422 | shares",
                "{'validFrom':'2026-01-01','basis':'fixed','shares':[{'municipality':'1494','weight':-1}]} | 400 | shares[0].weight",
                "{'validFrom':'2026-01-01','basis':'fixed','shares':[{'municipality':'1494','weight':1E+2147483647}]} | 400 | shares[0].weight",
                "{'validFrom':'2026-01-01','basis':'fixed','shares':[{'municipality':'1494','weight':1e2147483648}]} | 400 | shares[0].weight",
                "{'validFrom':'2026-01-01','basis':'fixed','shares':[{'municipality':'1494','weight':1e12}]} | 400 | shares[0].weight",
                "{'validFrom':'2026-01-01','basis':'mix','components':[{'keyCode':'no-such','weight':1E+2147483647}]} | 400 | components[0].weight",
                "{'validFrom':'2026-01-01','basis':'fixed','shares':[{'municipality':'0000','weight':1}]} | 422 | shares[0].municipality",
                "{'validFrom':'2026-01-01','basis':'fixed','shares':[{'municipality':'1494','weight':1},{'municipality':'1494','weight':1}]} | 422 | shares[1].municipality",
                "{'validFrom':'2026-01-01','basis':'population','shares':[{'municipality':'1494','weight':1}]} | 422 | shares",
                "{'validFrom':'2026-01-01','basis':'metered'} | 422 | serviceCode",
                "{'validFrom':'2026-01-01','basis':'metered','serviceCode':'no-such'} | 422 | serviceCode",
                "{'validFrom':'2026-01-01','basis':'mix'} | 422 | components",
                "{'validFrom':'2026-01-01','basis':'mix','components':[{'keyCode':'no-such','weight':1}]} | 422 | components[0].keyCode",
                "{'validFrom':'2026-01-01','basis':'mix','components':[{'keyCode':'no-such','weight':0}]} | 400 | components[0].weight",
                "{'basis':'population'} | 400 | validFrom"
            })
    void financeSendsAFaultyVersion_andTheFieldIsNamed(String body, int status, String field) {
        finance.post("/allocation-keys/" + empty() + "/versions", body.replace('\'', '"'))
                .then()
                .statusCode(status)
                .body("errors.field", hasItem(field));
    }

    @Test
    void financeAddsAVersionFromTheSameDayOrEarlier_andIsRefused() {
        String id = empty();
        String version = """
                {"validFrom":"2026-07-01","basis":"population"}""";
        finance.made("/allocation-keys/" + id + "/versions", version);
        finance.post("/allocation-keys/" + id + "/versions", version)
                .then()
                .statusCode(409)
                .body("detail", containsString("2026-07-01"));
        finance.post("/allocation-keys/" + id + "/versions", version.replace("07-01", "06-30"))
                .then()
                .statusCode(409);
    }

    @Test
    void financeMixesAMix_andIsRefused_bothWays() {
        String part = finance.key("del", "population", "");
        String mix = finance.key("blandning", "mix", ",\"components\":[{\"keyCode\":\"" + part + "\",\"weight\":1}]");
        finance.post("/allocation-keys/" + empty() + "/versions", """
                {"validFrom":"2026-01-01","basis":"mix","components":[{"keyCode":"%s","weight":1}]}""".formatted(mix))
                .then()
                .statusCode(422)
                .body("errors.field", contains("components[0].keyCode"));
        String other = finance.key("annan", "population", "");
        String partId = finance.listed("/allocation-keys").getString("items.find { it.code == '" + part + "' }.id");
        finance.post("/allocation-keys/" + partId + "/versions", """
                {"validFrom":"2026-01-01","basis":"mix","components":[{"keyCode":"%s","weight":1}]}""".formatted(other))
                .then()
                .statusCode(422)
                .body("errors.field", contains("basis"));
    }

    @Test
    void financeRemovesAVersion_butNotOneThatARunHasUsed() {
        String pool = finance.servicePool("anvand", finance.key("anvand", "population", ""));
        finance.rule(finance.mark, pool);
        new TestLedger().row("2111-01", 6420, finance.mark, null, 1000).store();
        finance.run("2111-01");
        JsonPath key = finance.listed("/allocation-keys");
        String find = "items.find { it.code == '" + finance.code("anvand") + "' }";
        String used = "/allocation-keys/" + key.getString(find + ".id") + "/versions/"
                + key.getString(find + ".versions[0].id");
        finance.asFinance()
                .delete("/cost-reporting/v1" + used)
                .then()
                .statusCode(409)
                .body("title", equalTo("Versionen är använd"));

        String id = empty();
        String version =
                finance.made("/allocation-keys/" + id + "/versions", """
                {"validFrom":"2026-07-01","basis":"fixed","shares":[{"municipality":"1494","weight":1}]}""").getString("id");
        finance.asFinance()
                .delete("/cost-reporting/v1/allocation-keys/" + id + "/versions/" + version)
                .then()
                .statusCode(204);
        finance.asFinance()
                .delete("/cost-reporting/v1/allocation-keys/" + id + "/versions/" + version)
                .then()
                .statusCode(404);
    }

    /** Past the service's own code: what is left is the database's guard. */
    @Test
    void usedVersion_cannotBeChangedInTheDatabaseEither() {
        String key = finance.key("last", "fixed", ",\"shares\":[{\"municipality\":\"1494\",\"weight\":1}]");
        finance.rule(finance.mark, finance.servicePool("last", key));
        new TestLedger().row("2112-01", 6420, finance.mark, null, 1000).store();
        String version =
                "(select v.id from allocation_key_version v join allocation_key k on k.id = v.key_id where k.code = '"
                        + key + "')";
        TestLedger.execute("update allocation_key_share set weight = 2 where version_id = " + version);
        finance.run("2112-01");
        for (String change : new String[] {
            "update allocation_key_share set weight = 3 where version_id = " + version,
            "delete from allocation_key_share where version_id = " + version,
            "insert into allocation_key_share select " + version + ", '1495', 1",
            "update allocation_key_version set valid_from = '1999-01-01' where id = " + version,
            "delete from allocation_key_version where id = " + version
        }) {
            Exception refused = assertThrows(IllegalStateException.class, () -> TestLedger.execute(change), change);
            assertEquals("23001", ((java.sql.SQLException) refused.getCause()).getSQLState(), change);
        }
    }
}
