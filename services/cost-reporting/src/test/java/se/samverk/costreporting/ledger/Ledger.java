package se.samverk.costreporting.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.samverk.common.security.Role;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestTokens;

/** The ledger as finance meets it over HTTP, and books of an organisation of each test's own. */
final class Ledger {
    static final String PATH = "/cost-reporting/v1/ledger-imports";
    private static final Random RANDOM = new Random();

    private Ledger() {}

    static RequestSpecification finance() {
        return given().auth().oauth2(TestTokens.federation(Role.FEDERATION_FINANCE));
    }

    static Response send(String name, byte[] file) {
        return finance()
                .contentType("application/octet-stream")
                .queryParam("fileName", name)
                .body(file)
                .post(PATH);
    }

    /** Sends a file and waits until its import has ended. */
    static JsonPath imported(byte[] file) {
        return ended(send("test.se", file).then().statusCode(202).extract().header("Location"));
    }

    static JsonPath ended(String location) {
        Instant latest = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(latest)) {
            JsonPath state =
                    finance().get(location).then().statusCode(200).extract().jsonPath();
            if (state.getString("finishedAt") != null) {
                return state;
            }
            pause();
        }
        return fail("the import did not end");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The codes of what was found, but for the note that each test's organisation is new to the ledger. */
    static List<String> problems(JsonPath imported) {
        List<String> codes = finance()
                .queryParam("limit", 100)
                .get(PATH + "/" + imported.getString("id") + "/problems")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.code");
        return codes.stream()
                .filter(code -> !code.equals("ledger.organisation-new"))
                .toList();
    }

    /** Books of an organisation that no other test has. */
    static Books books() {
        return new Books("99" + (10_000_000 + RANDOM.nextInt(89_999_999)));
    }

    record Books(String organisation, List<String> lines) {
        Books(String organisation) {
            this(
                    organisation,
                    List.of(
                            "#FLAGGA 0",
                            "#PROGRAM \"Prov\" 1",
                            "#FORMAT PC8",
                            "#GEN 20260401",
                            "#SIETYP 4",
                            "#ORGNR " + organisation,
                            "#FNAMN \"Förbundet i prov\"",
                            "#RAR 0 20260101 20261231",
                            "#KONTO 4600 \"Köp av tjänst\"",
                            "#KONTO 2440 \"Leverantörsskulder\"",
                            "#DIM 1 \"Kostnadsställe\"",
                            "#OBJEKT 1 \"110\" \"IT-drift\"",
                            "#OBJEKT 6 \"7\" \"Nytt nät\""));
        }

        Books with(String... more) {
            List<String> all = new ArrayList<>(lines);
            all.addAll(List.of(more));
            return new Books(organisation, all);
        }

        Books voucher(String key, int date, String text, String kronor) {
            return with(
                    "#VER " + key + " " + date + " \"" + text + "\"",
                    "{",
                    "#TRANS 4600 {1 \"110\" 6 \"7\" 7 \"Anna\"} " + kronor + " \"\" \"" + text + "\" 2.5",
                    "#TRANS 2440 {} -" + kronor,
                    "}");
        }

        byte[] bytes() {
            return String.join("\r\n", lines).concat("\r\n").getBytes(Charset.forName("IBM437"));
        }
    }

    /** A figure out of the database, past every wall. */
    static String figure(String query, Object... parameters) {
        try (Connection connection = TestPostgres.superuser("cost_reporting").getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The books of an organisation as the database holds them: vouchers, rows, and the sum of debits. */
    static String held(String organisation) {
        return figure("""
                select count(distinct v.id) || ' ' || count(e.*) || ' ' || coalesce(sum(e.amount_ore) filter (where e.amount_ore > 0), 0)
                from fiscal_year y join voucher v on v.fiscal_year_id = y.id left join ledger_entry e on e.voucher_id = v.id
                where y.organisation_number = ?""", organisation);
    }
}
