package se.samverk.demo.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
    @TempDir
    Path folder;

    @Test
    void an_empty_installation_gets_everything_and_the_sign_ins_are_written_for_their_owner_alone() throws Exception {
        try (FakeSamverk samverk = new FakeSamverk()) {
            load(samverk);
            assertEquals(6, samverk.stored.get("/tenants/v1/municipalities").size());
            assertEquals(30, samverk.stored.get("/cost-reporting/v1/services").size());
            assertEquals(35, samverk.stored.get("/cost-reporting/v1/cost-pools").size());
            assertTrue(samverk.stored.get("/cost-reporting/v1/cost-pools").stream()
                    .allMatch(pool -> pool.path("kind").asText().equals("overhead") || pool.has("keyCode")));
            assertEquals(
                    2, samverk.stored.get("/cost-reporting/v1/index-editions").size());
            assertEquals(
                    3,
                    samverk.stored
                            .get("/cost-reporting/v1/municipalities/1494/figure-shares")
                            .size());
            assertEquals(
                    14, samverk.stored.get("/cost-reporting/v1/meter-readings").size());
            assertEquals(
                    List.of("reviewed", "approved", "closed"),
                    samverk.stored.get("/cost-reporting/v1/periods/2024-Q4/transitions").stream()
                            .map(step -> step.path("to").asText())
                            .toList());
            assertEquals(
                    4, samverk.stored.get("/cost-reporting/v1/ledger-imports").size());
            assertEquals(3, samverk.stored.get("/cost-reporting/v1/simulations").size());
            assertEquals(
                    1,
                    samverk.stored.keySet().stream()
                            .filter(path -> path.endsWith("/sharing"))
                            .count());
        }
        JsonNode realms = Http.JSON.readTree(output().toFile()).path("realms");
        assertEquals(7, realms.size());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(output())));
        for (JsonNode realm : realms) {
            boolean federation = realm.path("code").asText().equals("federation");
            assertEquals(federation ? 4 : 6, realm.path("users").size());
            assertFalse(realm.path("client").path("secret").asText().isEmpty());
            realm.path("users")
                    .forEach(user -> assertTrue(user.path("password").asText().length() >= 12));
        }
    }

    @Test
    void a_second_run_adds_nothing_and_writes_the_same_sign_ins() throws Exception {
        try (FakeSamverk samverk = new FakeSamverk()) {
            load(samverk);
            String before = Files.readString(output());
            int rules = samverk.stored.get("/cost-reporting/v1/mapping-rules").size();
            int runs = samverk.stored.get("/cost-reporting/v1/allocation-runs").size();
            load(samverk);
            assertEquals(before, Files.readString(output()));
            assertEquals(3, samverk.stored.get("/cost-reporting/v1/simulations").size());
            assertEquals(
                    rules,
                    samverk.stored.get("/cost-reporting/v1/mapping-rules").size());
            assertEquals(
                    runs,
                    samverk.stored.get("/cost-reporting/v1/allocation-runs").size());
        }
    }

    @Test
    void a_client_whose_secret_was_lost_is_made_anew() throws Exception {
        try (FakeSamverk samverk = new FakeSamverk()) {
            load(samverk);
            Files.delete(output());
            load(samverk);
            assertTrue(samverk.calls.contains("DELETE /tenants/v1/federation/api-clients/integration"));
        }
    }

    @Test
    void a_gateway_that_asks_for_patience_gets_it() throws Exception {
        try (FakeSamverk samverk = new FakeSamverk()) {
            samverk.refusalsLeft = 2;
            load(samverk);
            assertTrue(Files.exists(output()));
        }
    }

    @Test
    void an_installation_that_does_not_answer_is_a_sentence() {
        Target nowhere = new Target("http://127.0.0.1:1", "http://127.0.0.1:1", new Target.Client("x", "y"));
        LoadException failure = assertThrows(LoadException.class, () -> new Loader(nowhere, output(), quiet()).load());
        assertTrue(failure.getMessage().contains("does not answer"), failure.getMessage());
    }

    private void load(FakeSamverk samverk) throws IOException {
        Target target = new Target(samverk.url(), samverk.url(), new Target.Client("samverk-bootstrap", "a secret"));
        new Loader(target, output(), quiet()).load();
    }

    private Path output() {
        return folder.resolve("demo.json");
    }

    private static Progress quiet() {
        return new Progress(new PrintStream(new ByteArrayOutputStream()));
    }
}
