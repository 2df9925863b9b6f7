package se.samverk.local.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.local.Checkout;
import se.samverk.local.secret.PrivateFiles;

class SamverkJsonTest {

    @TempDir
    Path directory;

    @Test
    void tellsAddressesBeforeTheDemoIsLoaded() throws IOException {
        var installation = installation(100);
        SamverkJson.of(installation).write(installation.samverkJson());
        assertEquals(
                new ObjectMapper().readTree("""
                        {"gateway": "http://127.0.0.1:8180",
                         "keycloak": "http://127.0.0.1:8280",
                         "services": {"tenants": "http://127.0.0.1:8181", "cost-reporting": "http://127.0.0.1:8183"},
                         "realms": []}"""),
                new ObjectMapper().readTree(installation.samverkJson().toFile()));
    }

    @Test
    void takesTheRealmsOverFromTheDemo() throws IOException {
        var installation = installation(0);
        var realms = """
                {"realms": [{"code": "1494", "slug": "lidkoping", "issuer": "http://127.0.0.1:8180/realms/lidkoping",
                  "users": [{"username": "eva", "password": "s3cret", "roles": ["economist"]}],
                  "client": {"id": "lidkoping-api", "secret": "x", "scopes": ["statements:read"]}}]}""";
        PrivateFiles.write(installation.demoResult(), realms);
        SamverkJson.of(installation).write(installation.samverkJson());
        var json = new ObjectMapper();
        assertEquals(
                json.readTree(realms).get("realms"),
                json.readTree(installation.samverkJson().toFile()).get("realms"));
        assertEquals(
                "eva",
                SamverkJson.read(installation.samverkJson())
                        .realms()
                        .getFirst()
                        .users()
                        .getFirst()
                        .username());
    }

    @Test
    void isReadByItsOwnerOnly() throws IOException {
        var installation = installation(0);
        SamverkJson.of(installation).write(installation.samverkJson());
        var permissions = Files.getPosixFilePermissions(installation.samverkJson());
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void secretsStayTheSameFromOneRunToTheNext() {
        var installation = installation(0);
        var first = Secrets.of(installation).password("some");
        assertEquals(first, Secrets.of(installation).password("some"));
        assertTrue(first.length() >= 40);
        var key = Secrets.of(installation).keyPair("gateway").jwks();
        assertEquals(key, Secrets.of(installation).keyPair("gateway").jwks());
        assertEquals(key, PrivateFiles.read(Secrets.of(installation).publicKeys("gateway")));
    }

    private Installation installation(int offset) {
        return new Installation(Checkout.here(), directory, offset);
    }
}
