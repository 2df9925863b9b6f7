package se.samverk.costreporting.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.file.Markup;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.invoice.Buyer;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.invoice.Seller;

/** Who invoices whom, and when: the receiver stands where the window of a Swedish envelope is. */
record InvoiceHead(InvoiceDocument document, Texts texts) {
    /** Kind is long for what may take more than a column. */
    private record Fact(String label, String value, String kind) {}

    void write(Markup body, String title) {
        body.text("h1", title);
        body.element(
                "div",
                head -> head.attribute("class", "parties")
                        .element("div", this::sender)
                        .element("div", this::receiver));
        body.element("div", facts -> {
            facts.attribute("class", "facts");
            facts().forEach(fact -> facts.element("p", p -> {
                p.attribute("class", fact.kind());
                p.element("span", label -> label.attribute("class", "label").write(fact.label() + ": "));
                p.text("strong", fact.value());
            }));
        });
    }

    private void receiver(Markup right) {
        right.attribute("class", "buyer");
        buyer(document.buyer()).forEach(line -> right.text("p", line));
    }

    private void sender(Markup left) {
        left.attribute("class", "seller")
                .element(
                        "p",
                        name -> name.attribute("class", "name")
                                .write(document.seller().name()));
        seller(document.seller()).forEach(line -> left.text("p", line));
    }

    private List<String> seller(Seller seller) {
        return said(
                seller.street(),
                place(seller.postalCode(), seller.city(), seller.countryCode()),
                texts.of("invoice.organisation-number", seller.organisationNumber()),
                document.vatCategory().equals("S") ? texts.of("invoice.vat-number", seller.chargedVatNumber()) : null,
                seller.contactName(),
                seller.contactEmail(),
                seller.contactPhone());
    }

    private static List<String> buyer(Buyer buyer) {
        return said(buyer.name(), buyer.street(), place(buyer.postalCode(), buyer.city(), buyer.countryCode()));
    }

    private static String place(@Nullable String postalCode, @Nullable String city, String country) {
        return String.join(" ", said(postalCode, city, "SE".equals(country) ? null : country));
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        InvoiceDocument.Reference credited = document.credits();
        Buyer buyer = document.buyer();
        add(facts, "number", document.number());
        add(facts, "date", document.invoiceDate().toString());
        if (credited == null) {
            add(facts, "due", document.dueDate().toString());
            add(facts, "terms", texts.of("invoice.days", buyer.paymentDays()));
        } else {
            add(
                    facts,
                    "credits",
                    texts.of(
                            "invoice.credited",
                            credited.number(),
                            credited.date().toString()));
        }
        add(facts, "customer", buyer.code());
        add(facts, "buyer-organisation-number", buyer.organisationNumber());
        add(facts, "reference", buyer.buyerReference());
        add(facts, "order", buyer.orderReference());
        add(
                facts,
                "supplied",
                texts.of(
                        "invoice.from-to",
                        document.periodFrom().toString(),
                        document.periodTo().toString()));
        add(facts, "reason", document.reason(), "long");
        return facts;
    }

    private void add(List<Fact> facts, String label, @Nullable String value) {
        add(facts, label, value, "short");
    }

    private void add(List<Fact> facts, String label, @Nullable String value, String kind) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(texts.of("invoice." + label), value, kind));
        }
    }

    private static List<String> said(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
