package se.samverk.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;
import se.samverk.local.process.Detached;
import se.samverk.local.process.Unprivileged;
import se.samverk.local.secret.PrivateFiles;

/** Makes a database cluster, whole or not at all: initdb writes the file by which one is known among its first. */
record ClusterInit(Path bin, Unprivileged user) {

    void run(PostgresSettings settings) {
        var passwordFile = settings.data().resolveSibling(settings.data().getFileName() + ".password");
        var staging = settings.data().resolveSibling(settings.data().getFileName() + ".new");
        try {
            Trees.delete(staging);
            Files.createDirectories(staging);
            PrivateFiles.write(passwordFile, settings.password() + "\n");
            user.own(staging);
            if (user.owner() >= 0) user.own(passwordFile);
            initdb(settings, staging, passwordFile);
            Trees.delete(settings.data());
            Files.move(staging, settings.data());
        } catch (IOException e) {
            throw new LocalException("PostgreSQL's data could not be made: %s.".formatted(e.getMessage()), e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private void initdb(PostgresSettings settings, Path data, Path passwordFile) throws IOException {
        // Sorting by code point: stable across machines and fast in indexes. Swedish order is asked for where a
        // person reads the list (collate "sv-x-icu").
        var command = new ArrayList<>(List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + PostgresServer.SUPERUSER,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--data-checksums"));
        if (!settings.durable()) command.add("--no-sync");
        var builder = new ProcessBuilder(user.command(command)).redirectErrorStream(true);
        Detached.clean(builder.environment());
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (exitCode(process) != 0) {
            throw new LocalException("PostgreSQL's data could not be made:%n%s".formatted(output.indent(2)));
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
