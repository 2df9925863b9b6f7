package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.federation.InvoicedChange.Parts;
import se.samverk.costreporting.federation.InvoicedChange.Priced;
import se.samverk.costreporting.federation.InvoicedLines.CustomerName;
import se.samverk.costreporting.federation.InvoicedLines.Line;
import se.samverk.costreporting.federation.PriceTerms.Volume;
import se.samverk.costreporting.period.Period;

/** Gathers, quarter by quarter, how what a customer is invoiced for a service has changed. */
final class CustomerChange {
    private static final BigDecimal MONTHS_IN_A_QUARTER = BigDecimal.valueOf(3);

    final UUID service;
    final CustomerName customer;

    private final Attribution attribution = new Attribution();
    private Ore before = Ore.ZERO;
    private Ore after = Ore.ZERO;
    private @Nullable Line lastBefore;
    private @Nullable Line lastAfter;

    CustomerChange(UUID service, CustomerName customer) {
        this.service = service;
        this.customer = customer;
    }

    /**
     * A quarter and the one that it is compared with, of which the customer may have had nothing.
     *
     * @param oldPrice the price before; where there was none, the present one
     * @param newPrice the present price; where there is none, the one before
     * @param pair the periods, of which the quarters are a part
     */
    void add(@Nullable Line was, @Nullable Line is, PriceTerms oldPrice, PriceTerms newPrice, PeriodPair pair) {
        Volume then = was == null ? Volume.NONE : was.volume();
        Volume now = is == null ? Volume.NONE : is.volume();
        attribution.addAmount(new Corners(
                pair.part(was == null ? BigDecimal.ZERO : was.exact()),
                pair.part(oldPrice.of(now)),
                pair.part(newPrice.of(then)),
                pair.part(is == null ? BigDecimal.ZERO : is.exact())));
        if (was != null) {
            before = before.plus(new Ore(Invoiced.part(was.ore(), pair.before())));
            lastBefore = was;
        }
        if (is != null) {
            after = after.plus(new Ore(Invoiced.part(is.ore(), pair.after())));
            lastAfter = is;
        }
    }

    /** The periods that are compared. */
    record PeriodPair(Period before, Period after) {
        /** A month has a third of its quarter. */
        private BigDecimal part(BigDecimal ore) {
            return after.length() == 1 ? ore.divide(MONTHS_IN_A_QUARTER, PoolShare.SCALE, RoundingMode.HALF_UP) : ore;
        }
    }

    Ore beforeOre() {
        return before;
    }

    Ore afterOre() {
        return after;
    }

    Ore changeOre() {
        return after.minus(before);
    }

    Parts parts() {
        return new Parts(
                new Ore(attribution.first()),
                new Ore(attribution.second()),
                new Ore(attribution.rounding(changeOre().value())));
    }

    InvoicedChange of(Costs.Service named, Map<UUID, PriceTerms> prices) {
        return new InvoicedChange(
                named.code(),
                named.nameSv(),
                named.nameEn(),
                customer.code(),
                customer.name(),
                customer.municipal(),
                Presence.of(before, after),
                before,
                after,
                changeOre(),
                Percent.of(changeOre(), before),
                parts(),
                priced(lastBefore, prices),
                priced(lastAfter, prices));
    }

    private static @Nullable Priced priced(@Nullable Line line, Map<UUID, PriceTerms> prices) {
        PriceTerms price = line == null ? null : prices.get(line.price());
        return line == null || price == null
                ? null
                : new Priced(
                        line.quarter(),
                        price.model(),
                        line.priceFrom(),
                        new Ore(price.ore().longValueExact()),
                        Decimals.plain(line.volume().quantity()));
    }
}
