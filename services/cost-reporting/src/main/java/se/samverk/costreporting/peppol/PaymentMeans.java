package se.samverk.costreporting.peppol;

import javax.xml.stream.XMLStreamException;
import se.samverk.costreporting.invoice.DocumentKind;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.invoice.Seller;

/** How the document is paid: to the bankgiro, else to the IBAN, by code 30, credit transfer (SE-R-011, SE-R-012). */
final class PaymentMeans {
    private static final String CREDIT_TRANSFER = "30";

    private PaymentMeans() {}

    static void write(Ubl ubl, InvoiceDocument document) throws XMLStreamException {
        Seller seller = document.seller();
        String bankgiro = seller.bankgiro();
        String iban = seller.iban();
        if (bankgiro != null) {
            write(ubl, document, digits(bankgiro), "SE:BANKGIRO");
        } else if (iban != null && Readiness.isSaid(iban)) {
            String bic = seller.bic();
            write(ubl, document, iban.replace(" ", ""), bic == null ? "" : bic);
        }
    }

    private static void write(Ubl ubl, InvoiceDocument document, String account, String institution)
            throws XMLStreamException {
        ubl.group("PaymentMeans", () -> {
            ubl.value("PaymentMeansCode", CREDIT_TRANSFER);
            if (document.kind() == DocumentKind.CREDIT_NOTE) {
                ubl.value("PaymentDueDate", document.dueDate().toString()); // a credit note has no DueDate of its own
            }
            ubl.value("PaymentID", document.number());
            ubl.group("PayeeFinancialAccount", () -> {
                ubl.value("ID", account);
                if (Readiness.isSaid(institution)) {
                    ubl.group("FinancialInstitutionBranch", () -> ubl.value("ID", institution));
                }
            });
        });
    }

    static String digits(String text) {
        return text.replaceAll("[- ]", "");
    }
}
