package se.samverk.costreporting.peppol;

import javax.xml.stream.XMLStreamException;
import se.samverk.costreporting.invoice.InvoiceDocument;

/**
 * VAT: S with its percent where it is charged. Where none is, O, outside the scope of VAT, and not E, exempt: a federation
 * that charges its members no VAT does so because what it shares out is no taxable supply, whereas E says that there is
 * one that a certain section of the VAT act exempts. O has no percent (BR-O-05), and needs a reason (BR-O-10).
 */
final class Vat {
    private final Ubl ubl;
    private final InvoiceDocument document;

    Vat(Ubl ubl, InvoiceDocument document) {
        this.ubl = ubl;
        this.document = document;
    }

    void total() throws XMLStreamException {
        ubl.group("TaxTotal", () -> {
            ubl.amount("TaxAmount", document.vatOre());
            ubl.group("TaxSubtotal", () -> {
                ubl.amount("TaxableAmount", document.amountOre());
                ubl.amount("TaxAmount", document.vatOre());
                category("TaxCategory", true);
            });
        });
    }

    void category(String name, boolean withReason) throws XMLStreamException {
        boolean charged = "S".equals(document.vatCategory());
        ubl.group(name, () -> {
            ubl.value("ID", document.vatCategory());
            if (charged) {
                ubl.value("Percent", document.vatPercent().toPlainString());
            } else if (withReason) {
                ubl.value("TaxExemptionReasonCode", "VATEX-EU-O");
                ubl.value("TaxExemptionReason", "Omfattas inte av mervärdesskatt / Not subject to VAT");
            }
            ubl.group("TaxScheme", () -> ubl.value("ID", "VAT"));
        });
    }
}
