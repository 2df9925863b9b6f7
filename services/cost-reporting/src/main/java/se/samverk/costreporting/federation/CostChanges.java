package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.federation.Costs.Service;
import se.samverk.costreporting.matrix.MonthSums;
import se.samverk.costreporting.matrix.MonthSums.Cell;
import se.samverk.costreporting.matrix.MonthSums.RunMonth;
import se.samverk.costreporting.period.Period;

/** Tells how what each service costs each member has changed from one period to another, and why. */
@Singleton
class CostChanges {
    private static final String CURRENT = "select run_id, month from allocation_current where month between ? and ?";

    private final Sql sql;
    private final MonthSums monthSums;
    private final PoolShares poolShares;
    private final KeyShares keyShares;
    private final Costs costs;

    CostChanges(Sql sql, MonthSums monthSums, PoolShares poolShares, KeyShares keyShares, Costs costs) {
        this.sql = sql;
        this.monthSums = monthSums;
        this.poolShares = poolShares;
        this.keyShares = keyShares;
        this.costs = costs;
    }

    /**
     * Which changes are asked for.
     *
     * @param serviceCode one service's only, or all
     * @param municipality one member's only, or all
     */
    record Question(
            Period period,
            Against against,
            @Nullable String serviceCode,
            @Nullable String municipality) {
        Period previous() {
            return against.of(period);
        }
    }

    /** @param items those asked for, of all that there are */
    record Found(List<CostChange> items, long total) {}

    /** The largest first, whichever way it went. */
    @AsFederation(readOnly = true)
    Found page(Question question, long offset, long limit) {
        Map<UUID, Service> services = services(question.period());
        Predicate<MemberChange> asked = change -> (question.municipality() == null
                        || question.municipality().equals(change.municipality))
                && (question.serviceCode() == null || question.serviceCode().equals(code(services, change.pool)));
        List<MemberChange> changes = changes(question).stream()
                .filter(asked)
                .sorted(Comparator.comparing((MemberChange change) ->
                                -Math.abs(change.changeOre().value()))
                        .thenComparing(change -> code(services, change.pool))
                        .thenComparing(change -> change.municipality))
                .toList();
        Map<String, String> names = names();
        Map<UUID, PoolShares.Version> versions = poolShares.versions();
        return new Found(
                changes.stream()
                        .skip(offset)
                        .limit(limit)
                        .map(change -> change.of(
                                Objects.requireNonNull(services.get(change.pool)),
                                names.getOrDefault(change.municipality, change.municipality),
                                versions))
                        .toList(),
                changes.size());
    }

    /** Every change. Called in a transaction of the federation's. */
    List<MemberChange> changes(Question question) {
        Map<YearMonth, MonthCells> cells = cells(question.period(), question.previous());
        MonthCells none = new MonthCells(List.of(), List.of());
        CostPairs pairs = new CostPairs();
        List<YearMonth> months = question.period().months();
        List<YearMonth> monthsBefore = question.previous().months();
        for (int i = 0; i < months.size(); i++) {
            pairs.add(cells.getOrDefault(monthsBefore.get(i), none), cells.getOrDefault(months.get(i), none));
        }
        return pairs.changes(keyShares.of(pairs.trials()));
    }

    private Map<YearMonth, MonthCells> cells(Period... periods) {
        List<RunMonth> runs = Stream.of(periods)
                .flatMap(period -> sql.list(CURRENT, RunMonth::of, period.firstMonth(), period.lastMonth()).stream())
                .toList();
        Map<YearMonth, List<PoolShare>> shares = Stream.of(periods)
                .flatMap(period -> poolShares.of(period).stream())
                .collect(Collectors.groupingBy(share -> YearMonth.from(share.month())));
        Map<RunMonth, List<Cell>> found = monthSums.of(runs);
        Map<YearMonth, MonthCells> cells = new HashMap<>();
        found.forEach((run, list) -> {
            YearMonth month = YearMonth.from(run.month());
            cells.put(month, new MonthCells(list, shares.getOrDefault(month, List.of())));
        });
        return cells;
    }

    private Map<UUID, Service> services(Period period) {
        return costs.services(period).stream().collect(Collectors.toMap(Service::id, service -> service));
    }

    private static String code(Map<UUID, Service> services, UUID pool) {
        Service service = services.get(pool);
        return service == null ? "" : service.code();
    }

    private Map<String, String> names() {
        return sql.list("select code, name from member", row -> Map.entry(row.text("code"), row.text("name"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
