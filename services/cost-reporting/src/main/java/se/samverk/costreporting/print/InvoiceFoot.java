package se.samverk.costreporting.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.Markup;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.invoice.Seller;

/** VAT, the total, and how it is paid. It stands together on one page. */
record InvoiceFoot(InvoiceDocument document, Texts texts) {
    void write(Markup body) {
        body.element("div", foot -> {
            foot.attribute("class", "foot");
            foot.heading("vat", texts.of("invoice.vat"));
            foot.table(
                    "vat",
                    List.of(
                            texts.of("invoice.vat.rate"),
                            texts.of("invoice.vat.base"),
                            texts.of("invoice.vat.amount"),
                            texts.of("invoice.total")),
                    List.of(List.of(
                            rate(),
                            Kronor.text(document.amountOre()),
                            Kronor.text(document.vatOre()),
                            Kronor.text(document.totalOre()))),
                    null);
            if (!charged()) {
                foot.text("p", texts.of("invoice.vat.exempt"));
            }
            foot.heading("pay", texts.of(credit() ? "invoice.credit" : "invoice.pay"));
            foot.element("p", total -> {
                total.attribute("class", "total");
                total.element("span", label -> label.write(texts.of(credit() ? "invoice.to-credit" : "invoice.to-pay")))
                        .write(" ")
                        .text("strong", Kronor.withUnit(document.totalOre()));
            });
            payment().forEach(line -> foot.text("p", line));
        });
    }

    private List<String> payment() {
        InvoiceDocument.Reference credited = document.credits();
        if (credited != null) {
            return List.of(texts.of("invoice.credit.text", credited.number()));
        }
        List<String> payment = new ArrayList<>();
        payment.add(texts.of("invoice.pay.by", document.dueDate().toString()));
        Seller seller = document.seller();
        add(payment, "bankgiro", seller.bankgiro());
        add(payment, "iban", seller.iban());
        add(payment, "bic", seller.bic());
        payment.add(texts.of("invoice.pay.reference", document.number()));
        return payment;
    }

    private void add(List<String> payment, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            payment.add(texts.of("invoice." + label, value));
        }
    }

    private String rate() {
        return charged() ? Kronor.percent(document.vatPercent()) : texts.of("invoice.vat.none");
    }

    private boolean charged() {
        return document.vatCategory().equals("S");
    }

    private boolean credit() {
        return document.credits() != null;
    }
}
