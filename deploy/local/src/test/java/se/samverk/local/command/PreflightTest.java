package se.samverk.local.command;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.local.Checkout;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.install.Secrets;
import se.samverk.local.process.Ports;
import se.samverk.local.server.Servers;

class PreflightTest {

    @TempDir
    Path directory;

    @Test
    void aTakenPortIsASentenceThatSaysWhoseItIsAndWhatToDo() throws IOException {
        var installation = new Installation(Checkout.here(), directory, freeOffset());
        var parts = new Parts(installation, new Servers(installation, Secrets.of(installation)));
        var preflight = new Preflight(installation, parts);
        preflight.check();
        var port = installation.port(Part.TENANTS);
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var message = assertThrows(LocalException.class, preflight::check).getMessage();
            assertTrue(
                    message.startsWith("Port %d, which is for tenants, is taken by process %d ("
                            .formatted(
                                    taken.getLocalPort(),
                                    ProcessHandle.current().pid())),
                    message);
            assertTrue(message.contains("--port-offset"), message);
        }
    }

    /** Offsets a hundred apart collide: one's gateway has the port of the other's Keycloak. */
    @Test
    void theOffsetThatItProposesIsOneWhoseEveryPortIsFree() throws IOException {
        var running = freeOffset();
        var installation = new Installation(Checkout.here(), directory, running + 100);
        var parts = new Parts(installation, new Servers(installation, Secrets.of(installation)));
        var keycloakOfTheOther = new Installation(Checkout.here(), directory, running).port(Part.KEYCLOAK);
        try (var taken = new ServerSocket(keycloakOfTheOther, 1, InetAddress.getLoopbackAddress())) {
            var message = assertThrows(LocalException.class, new Preflight(installation, parts)::check)
                    .getMessage();
            assertTrue(
                    message.startsWith("Port %d, which is for gateway, is taken".formatted(taken.getLocalPort())),
                    message);
            var proposed = Integer.parseInt(message.substring(message.lastIndexOf(' ') + 1));
            assertTrue(proposed > installation.portOffset(), message);
            assertTrue(new Installation(Checkout.here(), directory, proposed)
                    .ports()
                    .noneMatch(Ports::isTaken));
        }
    }

    private int freeOffset() {
        for (var offset = 20_000; ; offset += 37) {
            var candidate = new Installation(Checkout.here(), directory, offset);
            if (candidate.ports().noneMatch(Ports::isTaken)) return offset;
        }
    }
}
