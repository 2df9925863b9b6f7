package se.samverk.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import se.samverk.local.Archives;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;
import se.samverk.local.process.Detached;

/**
 * A Keycloak unpacked and built for our options and themes. The build takes half a minute, so it is done once for each
 * combination of version, options and themes, and kept under that combination's fingerprint.
 */
record KeycloakDistribution(Path home) {

    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    static KeycloakDistribution obtain(Path dist, Path themes) {
        var version = version();
        var home = dist.resolve("keycloak-%s-%s".formatted(version, fingerprint(version, themes)));
        Archives.once(home, staging -> {
            var archive = dist.resolve("archives/keycloak-quarkus-dist-%s.tar.gz".formatted(version));
            if (!Files.exists(archive)) {
                throw new LocalException(
                        "Keycloak's archive %s is missing. Run `./mvnw package -pl deploy/local -DskipTests`."
                                .formatted(archive));
            }
            Archives.untar(() -> new GZIPInputStream(Files.newInputStream(archive)), staging, 1);
            if (Files.isDirectory(themes)) Trees.copy(themes, staging.resolve("themes"));
            new KeycloakDistribution(staging).build();
        });
        return new KeycloakDistribution(home);
    }

    /** The command that {@code kc.sh} would come to, without the shell between us and the process. */
    List<String> command(List<String> jvmOptions, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private void build() throws IOException {
        var arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        var builder = new ProcessBuilder(command(List.of("-Xmx512m", "-XX:+UseSerialGC"), arguments))
                .redirectErrorStream(true);
        Detached.clean(builder.environment());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new LocalException("Keycloak could not be built:%n%s".formatted(output.indent(2)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while building Keycloak.", e);
        }
    }

    private static String version() {
        try (InputStream stream = LocalException.class.getResourceAsStream("versions.properties")) {
            var versions = new Properties();
            versions.load(stream);
            return versions.getProperty("keycloak");
        } catch (IOException e) {
            throw new LocalException("The launcher's own versions.properties can't be read.", e);
        }
    }

    private static String fingerprint(String version, Path themes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((version + BUILD_OPTIONS).getBytes(StandardCharsets.UTF_8));
            if (Files.isDirectory(themes)) {
                try (var files = Files.walk(themes)) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(themes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new LocalException("The login themes in %s can't be read.".formatted(themes), e);
        }
    }
}
