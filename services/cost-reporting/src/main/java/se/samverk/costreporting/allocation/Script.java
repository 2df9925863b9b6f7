package se.samverk.costreporting.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The run's statements, in the order in which they are made; each is a file of its own. */
enum Script {
    MONTHS("01-months"),
    POOLS("01-pools"),
    CLOSED_POOLS("01-pools-closed"),
    LEDGER("02-ledger"),
    SOURCE("03-source"),
    MONTH("04-month"),
    POOL("05-pool"),
    OVERHEAD("06-overhead"),
    POPULATION("07-population"),
    CLOSED_POPULATION("07-population-closed"),
    KEY("08-key"),
    SHARE("09-share"),
    MIX("10-mix"),
    DENOMINATOR("11-denominator"),
    BLOCK("11-block"),
    UNDISTRIBUTED("12-undistributed"),
    CORRECTION("13-correction"),
    CORRECT_LINE("14-correct-line"),
    CORRECT_UNDISTRIBUTED("15-correct-undistributed"),
    CORRECT_UNMATCHED("16-correct-unmatched"),
    CORRECTED("17-corrected"),
    TOTAL("18-total"),
    CHECK("19-check"),
    CHECK_CORRECTION("19-check-correction"),
    WARNING("20-warning");

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
