package se.samverk.local.command;

import java.io.IOException;
import java.nio.file.Files;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.process.PortOwner;
import se.samverk.local.process.Ports;

/** What has to be so before anything is started. */
record Preflight(Installation installation, Parts parts) {

    private static final long MEGABYTE = 1024 * 1024;
    /** Unpacked servers, the build and a demo's data, with room to grow. */
    private static final long NEEDED_MEGABYTES = 2_000;

    void check() {
        try {
            Files.createDirectories(installation.directory());
            var free = Files.getFileStore(installation.directory()).getUsableSpace() / MEGABYTE;
            if (free < NEEDED_MEGABYTES) {
                throw new LocalException("The disk of %s has %d MB left; Samverk needs %d MB. Make room and try again."
                        .formatted(installation.directory(), free, NEEDED_MEGABYTES));
            }
        } catch (IOException e) {
            throw new LocalException("%s can't be written: %s.".formatted(installation.directory(), e.getMessage()), e);
        }
        for (var part : Part.values()) {
            if (parts.running(part).isPresent()) continue;
            checkPort(part.label(), installation.port(part));
            if (part.hasManagementPort()) {
                checkPort("the health of " + part.label(), installation.managementPort(part));
            }
        }
    }

    private void checkPort(String purpose, int port) {
        if (!Ports.isTaken(port)) return;
        var owner = PortOwner.of(port).map(process -> " by " + process).orElse("");
        throw new LocalException(("Port %d, which is for %s, is taken%s. Stop that, or let Samverk use other ports:"
                        + " deploy/local/up --port-offset %d")
                .formatted(port, purpose, owner, installation.freePortOffset()));
    }
}
