package se.samverk.local.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import se.samverk.local.Checkout;
import se.samverk.local.LocalException;
import se.samverk.local.process.Ports;
import se.samverk.local.secret.PrivateFiles;

/**
 * One running product of a checkout. Several can run side by side, each with a directory and ports of its own.
 *
 * @param directory everything it writes: data, logs, secrets, process records
 * @param portOffset added to every usual port
 */
public record Installation(Checkout checkout, Path directory, int portOffset) {

    public static final int LARGEST_PORT_OFFSET = 50_000;

    private static final int MANAGEMENT_OFFSET = 1000;
    private static final int OFFSET_STEP = 100;
    private static final String PORT_OFFSET = "port-offset";

    /** The offset that the installation in {@code directory} was started with: it need not be said again. */
    public static String rememberedPortOffset(Path directory) {
        var file = directory.resolve(PORT_OFFSET);
        return Files.exists(file) ? PrivateFiles.read(file).strip() : "0";
    }

    public void rememberPortOffset() {
        PrivateFiles.write(directory.resolve(PORT_OFFSET), Integer.toString(portOffset));
    }

    public int port(Part part) {
        return part.basePort() + portOffset;
    }

    /** Where a part's health, and a service's measurements, answer. */
    public int managementPort(Part part) {
        if (!part.hasManagementPort()) throw new IllegalArgumentException(part + " has no management port");
        return port(part) + MANAGEMENT_OFFSET;
    }

    /** Every port that it listens on. */
    public IntStream ports() {
        return Arrays.stream(Part.values())
                .flatMapToInt(part -> part.hasManagementPort()
                        ? IntStream.of(port(part), managementPort(part))
                        : IntStream.of(port(part)));
    }

    /** The first offset from this one on, a hundred at a time, whose every port is free. */
    public int freePortOffset() {
        return IntStream.iterate(portOffset, offset -> offset <= LARGEST_PORT_OFFSET, offset -> offset + OFFSET_STEP)
                .filter(offset ->
                        new Installation(checkout, directory, offset).ports().noneMatch(Ports::isTaken))
                .findFirst()
                .orElseThrow(() -> new LocalException("No range of free ports was found on this machine."));
    }

    public String url(Part part) {
        return "http://127.0.0.1:" + port(part);
    }

    public String managementUrl(Part part) {
        return "http://127.0.0.1:" + managementPort(part);
    }

    public String issuer(String realm) {
        return "%s/realms/%s".formatted(url(Part.KEYCLOAK), realm);
    }

    public Path log(Part part) {
        return log(part.label());
    }

    public Path log(String name) {
        return directory.resolve("logs").resolve(name + ".log");
    }

    public Path postgresData() {
        return directory.resolve("postgres");
    }

    public Path processes() {
        return directory.resolve("processes");
    }

    public Path secrets() {
        return directory.resolve("secrets");
    }

    /** What others read to find this installation: addresses, realms, sign-ins. */
    public Path samverkJson() {
        return directory.resolve("samverk.json");
    }

    /** What the demo loader is told: where to load, and as whom. */
    public Path demoTarget() {
        return secrets().resolve("demo-target.json");
    }

    /** What the demo loader leaves when it is done: the realms' part of {@link #samverkJson()}. */
    public Path demoResult() {
        return secrets().resolve("demo.json");
    }

    /** A path as a person would type it from the checkout. */
    public String display(Path path) {
        return path.startsWith(checkout.root())
                ? checkout.root().relativize(path).toString()
                : path.toString();
    }
}
