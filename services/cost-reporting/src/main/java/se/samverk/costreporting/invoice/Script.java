package se.samverk.costreporting.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The statements that make a basis, its documents, and a credit note; each is a file of its own. */
enum Script {
    CUSTOMER("01-customer"),
    PRICE("02-price"),
    LINE("03-line"),
    SYSTEM("04-system"),
    WARNING("05-warning"),
    NUMBER("06-number"),
    INVOICE("07-invoice"),
    INVOICE_LINE("08-invoice-line"),
    CREDIT("09-credit"),
    CREDIT_LINE("10-credit-line");

    private final String text;

    Script(String file) {
        String path = "/sql/invoice/" + file + ".sql";
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
