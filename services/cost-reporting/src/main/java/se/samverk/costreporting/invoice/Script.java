package se.samverk.costreporting.invoice;

import se.samverk.costreporting.database.SqlFile;

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
        text = SqlFile.read("invoice/" + file);
    }

    String text() {
        return text;
    }
}
