package se.samverk.costreporting.reportpackage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.common.security.Role;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ReportPackageTest {
    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @Test
    void financeDownloadsAPackage_withEachMembersReports_asTheMemberItselfWouldDownloadThem() throws Exception {
        Packing packing = new Packing();
        packing.allocated("2721-01");
        String id = packing.ordered("2721-01", "\"csv\",\"pdf\",\"sie\",\"excel\"");
        JsonPath made = packing.ended(id);
        assertEquals("completed", made.getString("state"));
        assertTrue(made.getBoolean("current"));
        Response download = packing.finance.get("/report-packages/" + id + "/file");
        download.then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"kostnadsrapporter-2721-01.zip\""));
        byte[] zip = download.asByteArray();
        assertEquals(made.getString("checksum"), sha256(zip));
        assertEquals(made.getLong("sizeBytes"), zip.length);
        Map<String, byte[]> files = Packing.unpacked(zip);
        assertEquals(4 * TestTokens.SLUGS.size() + 2, files.size());
        assertEquals(files.size() - 2, made.getInt("filesDone"));
        byte[] own = Finance.asEconomist("1494")
                .get("/cost-reporting/v1/municipalities/1494/statements/2721-01/report?format=csv&language=sv")
                .asByteArray();
        assertArrayEquals(own, files.get("lidkoping/kostnadsrapport-lidkoping-2721-01.csv"));
        assertEquals(sumsOf(files), new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8));
        JsonPath manifest = JsonPath.from(new String(files.get("manifest.json"), StandardCharsets.UTF_8));
        assertEquals(TestTokens.SLUGS.keySet(), new TreeSet<>(manifest.getList("files.municipality", String.class)));
        for (Map<String, Object> file : manifest.<Map<String, Object>>getList("files")) {
            assertEquals(sha256(files.get((String) file.get("path"))), file.get("sha256"));
        }
    }

    private static String sumsOf(Map<String, byte[]> files) {
        Map<String, String> sums = files.entrySet().stream()
                .filter(file -> file.getKey().contains("/"))
                .collect(Collectors.toMap(Map.Entry::getKey, file -> sha256(file.getValue())));
        return new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(66))
                .map(path -> sums.get(path) + "  " + path + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void manyAskForTheSameAtOnce_andAgain_andItIsMadeOnce_untilTheFiguresAreOthers() {
        Packing packing = new Packing();
        packing.allocated("2722-01");
        List<CompletableFuture<String>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> packing.order("2722-01", "\"csv\"").jsonPath().getString("id")))
                .limit(4)
                .toList();
        Set<String> ids = asked.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        assertEquals(1, ids.size());
        String id = ids.iterator().next();
        packing.ended(id);
        packing.order("2722-01", "\"csv\",\"csv\"").then().statusCode(200).body("id", equalTo(id));
        assertNotEquals(id, packing.ordered("2722-01", "\"csv\",\"sie\""));
        packing.finance.run("2722-01");
        assertFalse(packing.read(id).getBoolean("current"));
        assertNotEquals(id, packing.ordered("2722-01", "\"csv\""));
    }

    @Test
    void financeFollowsAPackage_andItsFileIsThereWhenItIsDone() {
        Packing packing = new Packing();
        packing.allocated("2723-01");
        String id = packing.ordered("2723-01", "\"pdf\"");
        packing.finance
                .get("/report-packages/" + id + "/file")
                .then()
                .statusCode(409)
                .body("title", equalTo("Paketet är inte klart"));
        List<Integer> percents = new ArrayList<>();
        Packing.until(() -> {
            JsonPath read = packing.read(id);
            percents.add(read.getInt("progressPercent"));
            return read.getString("state").equals("completed");
        });
        assertEquals(percents.stream().sorted().toList(), percents);
        assertTrue(percents.stream().anyMatch(percent -> percent > 0 && percent < 100), "percents " + percents);
        assertEquals(100, percents.getLast());
    }

    @Test
    void serviceIsKilledWhileItPacks_andAnotherMakesThePackageAnew_whole() throws IOException {
        Packing packing = new Packing();
        packing.allocated("2724-01");
        String id = packing.ordered("2724-01", "\"csv\"");
        String sum = packing.ended(id).getString("checksum");
        TestLedger.execute("""
                begin;
                update report_package set state = 'working', finished_at = null, sha256 = null, size_bytes = null,
                       files_done = 1 where id = '%1$s';
                delete from report_package_chunk where package_id = '%1$s';
                insert into report_package_chunk (package_id, attempt, number, bytes) values ('%1$s', 1, 0, 'half');
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values ('report-package', '%1$s', now() - interval '2 minutes', true, 'killed', now() - interval '1 minute', 2);
                commit""".formatted(id));
        JsonPath made = packing.ended(id);
        assertEquals(2, made.getInt("attempt"));
        assertEquals(sum, made.getString("checksum"));
        assertEquals(
                sum,
                sha256(packing.finance.get("/report-packages/" + id + "/file").asByteArray()));
        assertEquals(
                "0",
                TestLedger.text(
                        "select count(*) from report_package_chunk where package_id = '" + id + "' and attempt = 1"));
    }

    @Test
    void packageThatHasBeenKeptForLong_isRemoved_andCanBeMadeAgain() {
        Packing packing = new Packing();
        packing.allocated("2725-01");
        String old = packing.ordered("2725-01", "\"csv\"");
        packing.ended(old);
        TestLedger.execute("""
                begin;
                update report_package set finished_at = now() - interval '31 days' where id = '%s';
                update scheduled_tasks set execution_time = now() where task_name = 'report-package-cleaning';
                commit""".formatted(old));
        Packing.until(() -> packing.finance.get("/report-packages/" + old).statusCode() == 404);
        assertEquals(
                "0", TestLedger.text("select count(*) from report_package_chunk where package_id = '" + old + "'"));
        assertEquals(
                "completed",
                packing.ended(packing.ordered("2725-01", "\"csv\"")).getString("state"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"period\":\"2721-01\",\"formats\":[]}",
                "{\"period\":\"2721-01\",\"formats\":[\"doc\"]}",
                "{\"period\":\"2721-01\",\"formats\":[null]}",
                "{\"period\":\"2721-13\",\"formats\":[\"pdf\"]}",
                "{\"period\":\"2721-01\"}"
            })
    void financeAsksForWhatThereIsNot_andTheFieldIsNamed(String body) {
        Response answer = new Finance().post("/report-packages", body);
        answer.then().statusCode(400);
        assertEquals(1, answer.jsonPath().getList("errors").size());
    }

    @Test
    void financeAsksForAPeriodWithoutFigures_orAPackageThatIsNot_andIsToldSo() {
        Packing packing = new Packing();
        packing.order("2729", "\"pdf\"").then().statusCode(422).body("errors.field", contains("period"));
        String none = "/report-packages/" + UUID.randomUUID();
        packing.finance.get(none).then().statusCode(404);
        packing.finance.get(none + "/file").then().statusCode(404);
    }

    @Test
    void approverReadsPackages_andNobodyOfAMemberDoes() {
        String path = "/cost-reporting/v1/report-packages";
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(TestTokens.federation(Role.FEDERATION_APPROVER))
                .get(path)
                .then()
                .statusCode(200);
        Finance.asEconomist("1494").get(path).then().statusCode(403);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
