package se.samverk.costreporting.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files as senders give them: kept for people to read, never used as a path. */
final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name without folders and control characters, cut to a length that fits a list. */
    static String clean(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return "ledger.se";
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }

    /** A Content-Disposition (RFC 6266) that offers the file under its name, in any script. */
    static String attachment(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''" + encoded;
    }
}
