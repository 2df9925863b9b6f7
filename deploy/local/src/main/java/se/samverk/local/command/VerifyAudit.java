package se.samverk.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samverk.local.LocalException;
import se.samverk.local.audit.Head;
import se.samverk.local.audit.Trail;
import se.samverk.local.install.Part;

/** Verifies the audit trail of every service in its database. */
record VerifyAudit(Parts parts) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What {@code --json} prints, and what can be given again to be compared with. */
    record Report(boolean unbroken, List<Head> heads, Map<String, List<String>> faults) {}

    /** True if every chain is whole. */
    boolean run(List<String> files, boolean json, PrintStream out) {
        if (!parts.exists()) {
            throw new LocalException(
                    "Nothing has been started here yet, so there is no audit trail. `deploy/local/up` starts it.");
        }
        var noted =
                files.stream().flatMap(file -> heads(Path.of(file)).stream()).toList();
        List<Trail> trails = new ArrayList<>();
        for (var service : Part.services()) trails.add(read(service, noted));
        if (json) printJson(trails, out);
        else print(trails, out);
        return trails.stream().allMatch(Trail::isUnbroken);
    }

    private Trail read(Part service, List<Head> noted) {
        try (var connection = parts.servers().postgres().connect(service.database())) {
            return Trail.read(service.label(), connection, noted);
        } catch (SQLException e) {
            throw new LocalException(
                    "The audit trail of %s can't be read: %s. `deploy/local/status` tells what runs."
                            .formatted(service.label(), e.getMessage()),
                    e);
        }
    }

    private static void print(List<Trail> trails, PrintStream out) {
        for (var trail : trails) {
            out.printf(
                    "%-16s%8d entries  %s%n",
                    trail.service(), trail.entries(), trail.isUnbroken() ? "unbroken" : "BROKEN");
            for (var head : trail.heads()) out.printf("  %-12s%8d  %s%n", head.scope(), head.number(), head.hash());
            for (var finding : trail.findings()) {
                out.printf("  %s, entry %d %s%n", finding.scope(), finding.number(), finding.fault());
            }
        }
    }

    private static void printJson(List<Trail> trails, PrintStream out) {
        var faults = new java.util.TreeMap<String, List<String>>();
        for (var trail : trails) {
            faults.put(
                    trail.service(),
                    trail.findings().stream()
                            .map(found -> "%s, entry %d %s".formatted(found.scope(), found.number(), found.fault()))
                            .toList());
        }
        var report = new Report(
                trails.stream().allMatch(Trail::isUnbroken),
                trails.stream().flatMap(trail -> trail.heads().stream()).toList(),
                faults);
        try {
            out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report));
        } catch (IOException e) {
            throw new IllegalStateException("records of text and numbers are always JSON", e);
        }
    }

    private static List<Head> heads(Path file) {
        try {
            return JSON.readValue(file.toFile(), Report.class).heads();
        } catch (IOException e) {
            throw new LocalException("%s is not what `verify-audit --json` printed.".formatted(file), e);
        }
    }
}
