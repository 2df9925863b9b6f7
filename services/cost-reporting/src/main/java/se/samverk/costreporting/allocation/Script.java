package se.samverk.costreporting.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The run's statements, in the order in which they are made; each is a file of its own. */
enum Script {
    MONTHS("01-months"),
    LEDGER("02-ledger"),
    SOURCE("03-source"),
    MONTH("04-month"),
    POOL("05-pool"),
    OVERHEAD("06-overhead"),
    POPULATION("07-population"),
    KEY("08-key"),
    SHARE("09-share"),
    MIX("10-mix"),
    LINE("11-line"),
    UNDISTRIBUTED("12-undistributed"),
    TOTAL("13-total"),
    CHECK("14-check"),
    WARNING("15-warning");

    private final String text;

    Script(String file) {
        String path = "/sql/allocation/" + file + ".sql";
        try (InputStream in = Script.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing " + path);
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }
}
