package se.samverk.costreporting.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Language;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.invoice.DocumentLine;
import se.samverk.costreporting.invoice.PriceBasis;
import se.samverk.costreporting.invoice.PricePart;

/** A line of the document in words: what it is, what each costs, and by which prices where these are several. */
record PrintedLine(DocumentLine line, Texts texts) {
    private static final String UNIT = "unit";

    String what() {
        return line.textIn(texts.language() == Language.SV);
    }

    String quantity() {
        return Kronor.number(line.quantity());
    }

    String unit() {
        return texts.of("unit." + line.unit());
    }

    /** The price of one, or the sort of price where there is no such thing. */
    String price() {
        boolean each = line.basis().model().equals(UNIT) || line.systemName() != null;
        return each
                ? Kronor.text(line.priceOre())
                : texts.of("invoice.price." + line.basis().model());
    }

    String amount() {
        return Kronor.text(line.amountOre());
    }

    /** How the amount comes of the price list; nothing where quantity times price says it all. */
    List<String> why() {
        PriceBasis basis = line.basis();
        List<String> why = new ArrayList<>();
        switch (basis.model()) {
            case "fixed" -> why.add(texts.of("invoice.fixed", Kronor.withUnit(basis.priceOre())));
            case "tiered" -> why.add(texts.of("invoice.tiers", parts(basis)));
            case "configurator" ->
                why.add(texts.of("invoice.configurator", Kronor.withUnit(basis.priceOre()), parts(basis)));
            default -> {}
        }
        boolean shared = !basis.customerAmountOre().equals(line.amountOre())
                && !basis.model().equals(UNIT);
        if (shared) {
            why.add(texts.of(
                    "invoice.shared",
                    Kronor.number(basis.customerQuantity()),
                    Kronor.withUnit(basis.customerAmountOre())));
        }
        return why;
    }

    private String parts(PriceBasis basis) {
        return basis.parts().stream()
                .filter(part -> part.quantity().signum() > 0)
                .map(this::part)
                .collect(Collectors.joining(", "));
    }

    private String part(PricePart part) {
        String price = Kronor.withUnit(new Ore(part.priceOre()));
        String name = texts.language() == Language.SV ? part.nameSv() : part.nameEn();
        String unit = part.unit();
        return name == null
                ? texts.of("invoice.tier", Kronor.number(part.quantity()), price)
                : texts.of("invoice.parameter", name, Kronor.number(part.quantity()), unit == null ? "" : unit, price);
    }
}
