package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.database.SqlFile;
import se.samverk.costreporting.federation.PriceTerms.Volume;
import se.samverk.costreporting.period.Period;

/** Reads what invoices that stand have taken, and by which prices. Called in a transaction of the federation's. */
@Singleton
class InvoicedLines {
    private final Sql sql;
    private final String lines = SqlFile.read("federation/invoiced");

    InvoicedLines(Sql sql) {
        this.sql = sql;
    }

    /** A customer of the federation's. */
    record CustomerName(String code, String name, boolean municipal) {}

    /**
     * What a customer was invoiced for a service and quarter.
     *
     * @param exact before it was rounded to whole öre
     */
    record Line(
            UUID service,
            String quarter,
            CustomerName customer,
            UUID price,
            LocalDate priceFrom,
            long ore,
            BigDecimal exact,
            Volume volume) {
        static Line of(Row row) {
            return new Line(
                    row.id("service_id"),
                    row.text("quarter"),
                    new CustomerName(row.text("customer_code"), row.text("customer_name"), row.truth("municipal")),
                    row.id("price_id"),
                    row.date("price_from"),
                    row.number("amount_ore"),
                    row.decimal("exact_ore"),
                    Volume.of(row.decimal("quantity"), row.textOrNull("systems")));
        }
    }

    List<Line> of(Period period) {
        return sql.list(lines, Line::of, period.lastDay(), period.firstMonth());
    }

    /** The whole price list, which is a few hundred rows. */
    Map<UUID, PriceTerms> prices() {
        Map<UUID, PriceTerms> prices = new HashMap<>();
        sql.each(
                "select id, model, price_ore from service_price",
                row -> prices.put(
                        row.id("id"),
                        new PriceTerms(
                                row.text("model"),
                                BigDecimal.valueOf(row.number("price_ore")),
                                new TreeMap<>(),
                                new HashMap<>())));
        sql.each(
                "select price_id, above, price_ore from price_tier",
                row -> terms(prices, row)
                        .tiers()
                        .put(row.decimal("above"), BigDecimal.valueOf(row.number("price_ore"))));
        sql.each(
                "select price_id, code, rate_ore from price_parameter",
                row -> terms(prices, row).rates().put(row.text("code"), BigDecimal.valueOf(row.number("rate_ore"))));
        return prices;
    }

    private static PriceTerms terms(Map<UUID, PriceTerms> prices, Row row) {
        PriceTerms terms = prices.get(row.id("price_id"));
        if (terms == null) {
            throw new IllegalStateException("a part of a price that is none");
        }
        return terms;
    }
}
