package se.samverk.local.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.local.Checkout;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;

class OptionsTest {

    private static final Checkout CHECKOUT = new Checkout(Path.of("/somewhere"));

    @Test
    void theUsualInstallationIsInTheCheckout() {
        var installation = parse(List.of(), Map.of()).installation(CHECKOUT);
        assertEquals(Path.of("/somewhere/deploy/local/.run"), installation.directory());
        assertEquals(8080, installation.port(Part.GATEWAY));
        assertEquals(9180, installation.managementPort(Part.KEYCLOAK));
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironment() {
        var environment = Map.of("SAMVERK_RUN_DIR", "/elsewhere", "SAMVERK_PORT_OFFSET", "200");
        var installation =
                parse(List.of("--port-offset", "300", "--json"), environment).installation(CHECKOUT);
        assertEquals(Path.of("/elsewhere"), installation.directory());
        assertEquals(8380, installation.port(Part.GATEWAY));
    }

    @Test
    void theOffsetThatAnInstallationWasStartedWithIsRemembered(@TempDir Path directory) {
        var place = List.of("--run-dir", directory.toString());
        new Installation(CHECKOUT, directory, 300).rememberPortOffset();
        assertEquals(300, parse(place, Map.of()).portOffset());
        assertEquals(200, parse(place, Map.of("SAMVERK_PORT_OFFSET", "200")).portOffset());
    }

    @Test
    void whatIsNotKnownIsRefused() {
        assertThrows(LocalException.class, () -> parse(List.of("--port-offset"), Map.of()));
        assertThrows(LocalException.class, () -> parse(List.of("--port-offset", "-5"), Map.of()));
        assertThrows(LocalException.class, () -> parse(List.of("--port-offset", "60000"), Map.of()));
        assertThrows(
                LocalException.class, () -> parse(List.of("--jsno"), Map.of()).allow(Set.of("--json"), 0));
        assertThrows(
                LocalException.class, () -> parse(List.of("tenants"), Map.of()).allow(Set.of(), 0));
        assertTrue(
                parse(List.of("tenants", "-f"), Map.of()).allow(Set.of("-f"), 1).has("-f"));
    }

    private static Options parse(List<String> arguments, Map<String, String> environment) {
        return Options.parse(arguments, environment, CHECKOUT);
    }
}
