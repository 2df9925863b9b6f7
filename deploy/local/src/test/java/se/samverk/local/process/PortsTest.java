package se.samverk.local.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void tellsATakenPortFromAFreeOne() throws IOException {
        var free = Ports.free();
        assertFalse(Ports.isTaken(free));
        try (var listener = new ServerSocket(free, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(Ports.isTaken(listener.getLocalPort()));
            assertTrue(Ports.answers(listener.getLocalPort()));
        }
        assertFalse(Ports.answers(free));
    }

    @Test
    void seesAListenerOnEveryAddress() throws IOException {
        try (var listener = new ServerSocket(0)) {
            assertTrue(Ports.isTaken(listener.getLocalPort()));
        }
    }

    @Test
    void namesTheProcessThatListens() throws IOException {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var owner = PortOwner.of(listener.getLocalPort()).orElseThrow();
            assertTrue(owner.startsWith("process " + ProcessHandle.current().pid() + " ("), owner);
            assertTrue(owner.contains("java"), owner);
        }
    }
}
