package se.samverk.costreporting.reportpackage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestLedger;

/** Finance orders packages of periods that it has allocated. */
final class Packing {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Finance finance = new Finance();

    Packing() {
        finance.rule(finance.mark, finance.servicePool("paket", finance.key("invanare", "population", "")));
    }

    void allocated(String month) {
        new TestLedger().row(month, 6420, finance.mark, null, 100_003).store();
        finance.run(month);
    }

    Response order(String period, String formats) {
        return finance.post(
                "/report-packages",
                "{\"period\":\"" + period + "\",\"formats\":[" + formats + "],\"language\":\"sv\"}");
    }

    String ordered(String period, String formats) {
        Response answer = order(period, formats);
        answer.then().statusCode(202);
        String id = answer.jsonPath().getString("id");
        assertTrue(answer.header("Location").endsWith("/cost-reporting/v1/report-packages/" + id));
        return id;
    }

    JsonPath read(String id) {
        return finance.read("/report-packages/" + id);
    }

    JsonPath ended(String id) {
        until(() -> !Set.of("queued", "working").contains(read(id).getString("state")));
        return read(id);
    }

    static SortedMap<String, byte[]> unpacked(byte[] zip) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    static void until(BooleanSupplier holds) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(latest), "waited in vain");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
