package se.samverk.costreporting.federation;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.federation.Attribution.Cost;
import se.samverk.costreporting.federation.CostChange.Parts;
import se.samverk.costreporting.federation.CostChange.Sharing;
import se.samverk.costreporting.federation.PoolShares.Version;
import se.samverk.costreporting.matrix.MonthSums.Cell;

/** Gathers, month by month, how what a pool costs a member has changed. */
final class MemberChange {
    private static final int PERCENT_DECIMALS = 2;

    final UUID pool;
    final String municipality;

    private final Attribution attribution = new Attribution();
    private final Side before = new Side();
    private final Side after = new Side();

    MemberChange(UUID pool, String municipality) {
        this.pool = pool;
        this.municipality = municipality;
    }

    private static final class Side {
        private Ore all = Ore.ZERO;
        private Ore corrections = Ore.ZERO;
        private @Nullable Cell lastCell;
        private @Nullable PoolShare last;
        private LocalDate lastMonth = LocalDate.MIN;

        void add(@Nullable Cell cell, @Nullable PoolShare share) {
            if (cell == null) {
                return;
            }
            all = all.plus(new Ore(cell.ore()));
            corrections = corrections.plus(new Ore(cell.correctionOre()));
            if (share != null && !share.nothing() && share.month().isAfter(lastMonth)) {
                last = share;
                lastCell = cell;
                lastMonth = share.month();
            }
        }

        @Nullable
        Sharing sharing(Map<UUID, Version> versions) {
            Version version = last == null || last.key() == null
                    ? null
                    : versions.get(last.key().version());
            if (last == null || lastCell == null || version == null) {
                return null;
            }
            boolean mixed = version.basis().equals("mix");
            return new Sharing(
                    YearMonth.from(lastMonth).toString(),
                    version.keyCode(),
                    version.number(),
                    version.validFrom(),
                    version.basis(),
                    last.share(lastCell.weight()).movePointRight(2).setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP),
                    mixed ? null : Decimals.plain(lastCell.weight()),
                    mixed || last.denominator() == null ? null : Decimals.plain(last.denominator()));
        }
    }

    /** A pair of months. */
    void add(PoolPair pair, Corners share) {
        before.add(pair.before.get(municipality), pair.was);
        after.add(pair.after.get(municipality), pair.is);
        attribution.addShare(
                pair.was == null ? Cost.NONE : pair.was.cost(), pair.is == null ? Cost.NONE : pair.is.cost(), share);
    }

    Ore beforeOre() {
        return before.all;
    }

    Ore afterOre() {
        return after.all;
    }

    Ore changeOre() {
        return after.all.minus(before.all);
    }

    Parts parts() {
        Ore correction = after.corrections.minus(before.corrections);
        return new Parts(
                new Ore(attribution.direct()),
                new Ore(attribution.overhead()),
                new Ore(attribution.second()),
                new Ore(attribution.first()),
                correction,
                new Ore(attribution.rounding(changeOre().minus(correction).value())));
    }

    boolean tells() {
        return before.all.value() != 0 || after.all.value() != 0 || !parts().equals(Parts.NONE);
    }

    CostChange of(Costs.Service service, String memberName, Map<UUID, Version> versions) {
        return new CostChange(
                service.code(),
                service.nameSv(),
                service.nameEn(),
                municipality,
                memberName,
                Presence.of(before.all, after.all),
                before.all,
                after.all,
                changeOre(),
                Percent.of(changeOre(), before.all),
                parts(),
                before.sharing(versions),
                after.sharing(versions));
    }
}
