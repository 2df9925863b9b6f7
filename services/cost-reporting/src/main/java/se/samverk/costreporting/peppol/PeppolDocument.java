package se.samverk.costreporting.peppol;

import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;
import se.samverk.costreporting.invoice.DocumentKind;
import se.samverk.costreporting.invoice.DocumentLine;
import se.samverk.costreporting.invoice.InvoiceDocument;

/** Writes an invoice (380) or a credit note (381), whose amounts are above zero too: what it takes away. */
final class PeppolDocument {
    private final InvoiceDocument document;
    private final PeppolRules.Release release;
    private final boolean credit;
    private final Ubl ubl;
    private final Vat vat;

    private PeppolDocument(InvoiceDocument document, PeppolRules.Release release) throws XMLStreamException {
        this.document = document;
        this.release = release;
        this.credit = document.kind() == DocumentKind.CREDIT_NOTE;
        this.ubl = new Ubl(document.currency());
        this.vat = new Vat(ubl, document);
    }

    static byte[] of(InvoiceDocument document, PeppolRules.Release release) {
        try {
            return new PeppolDocument(document, release).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] write() throws XMLStreamException {
        return ubl.document(credit ? "CreditNote" : "Invoice", () -> {
            head();
            references();
            new Parties(ubl).write(document);
            PaymentMeans.write(ubl, document);
            ubl.group("PaymentTerms", () -> ubl.value("Note", terms()));
            vat.total();
            totals();
            for (DocumentLine line : document.lines()) {
                ubl.group(credit ? "CreditNoteLine" : "InvoiceLine", () -> line(line));
            }
        });
    }

    private void head() throws XMLStreamException {
        ubl.value("CustomizationID", release.customizationId());
        ubl.value("ProfileID", release.profileId());
        ubl.value("ID", document.number());
        ubl.value("IssueDate", document.invoiceDate().toString());
        if (!credit) {
            ubl.value("DueDate", document.dueDate().toString());
        }
        ubl.value(credit ? "CreditNoteTypeCode" : "InvoiceTypeCode", credit ? "381" : "380");
        ubl.value("Note", document.reason());
        ubl.value("DocumentCurrencyCode", document.currency());
        ubl.value("BuyerReference", document.buyer().buyerReference());
    }

    private void references() throws XMLStreamException {
        ubl.group("InvoicePeriod", () -> {
            ubl.value("StartDate", document.periodFrom().toString());
            ubl.value("EndDate", document.periodTo().toString());
        });
        if (Readiness.isSaid(document.buyer().orderReference())) {
            ubl.group("OrderReference", () -> ubl.value("ID", document.buyer().orderReference()));
        }
        InvoiceDocument.Reference credited = document.credits();
        if (credited != null) {
            ubl.group(
                    "BillingReference",
                    () -> ubl.group("InvoiceDocumentReference", () -> {
                        ubl.value("ID", credited.number());
                        ubl.value("IssueDate", credited.date().toString());
                    }));
        }
    }

    private String terms() {
        InvoiceDocument.Reference credited = document.credits();
        return credited == null
                ? document.buyer().paymentDays() + " dagar netto"
                : "Krediterar faktura " + credited.number();
    }

    private void totals() throws XMLStreamException {
        ubl.group("LegalMonetaryTotal", () -> {
            ubl.amount("LineExtensionAmount", document.amountOre());
            ubl.amount("TaxExclusiveAmount", document.amountOre());
            ubl.amount("TaxInclusiveAmount", document.totalOre());
            ubl.amount("PayableAmount", document.totalOre());
        });
    }

    private void line(DocumentLine line) throws XMLStreamException {
        ubl.value("ID", Integer.toString(line.number()));
        ubl.value(
                credit ? "CreditedQuantity" : "InvoicedQuantity",
                line.quantity().toPlainString(),
                "unitCode",
                line.unitCode());
        ubl.amount("LineExtensionAmount", line.amountOre());
        ubl.group("Item", () -> {
            ubl.value("Name", line.text());
            ubl.group("SellersItemIdentification", () -> ubl.value("ID", line.serviceCode()));
            vat.category("ClassifiedTaxCategory", false);
        });
        ubl.group("Price", () -> {
            ubl.amount("PriceAmount", line.priceOre());
            // The units that the price is for must be above zero (PEPPOL-EN16931-R121).
            if (line.priceQuantity().signum() > 0 && line.priceQuantity().compareTo(BigDecimal.ONE) != 0) {
                ubl.value("BaseQuantity", line.priceQuantity().toPlainString(), "unitCode", line.unitCode());
            }
        });
    }
}
