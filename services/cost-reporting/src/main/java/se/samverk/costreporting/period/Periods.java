package se.samverk.costreporting.period;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;

/** Reads how far the months have come. What a month's state is, everybody may know; it names no member. */
@Singleton
class Periods {
    private static final String KNOWN = """
            (select month from accounting_month union select month from allocation_current
             union select month from ledger_month) known""";

    private static final String STATUS = """
            select q.month, coalesce(a.state, 'draft') as state, c.run_id, a.reviewed_at, a.reviewed_by_name, a.approved_at,
                   a.approved_by_name, a.closed_at, a.closed_by_name
              from %s
              left join accounting_month a on a.month = q.month
              left join allocation_current c on c.month = q.month""";

    private final Sql sql;
    private final AccountingMonths months;
    private final Obstacles obstacles;
    private final Messages messages;
    private final Caller caller;

    Periods(Sql sql, AccountingMonths months, Obstacles obstacles, Messages messages, Caller caller) {
        this.sql = sql;
        this.months = months;
        this.obstacles = obstacles;
        this.messages = messages;
        this.caller = caller;
    }

    @AsFederation(readOnly = true)
    List<MonthStatus> page(long offset, int limit) {
        return sql.list(
                STATUS.formatted(KNOWN.replace("known", "q")) + " order by q.month desc offset ? limit ?",
                MonthStatus::of,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from " + KNOWN);
    }

    @AsFederation(readOnly = true)
    AccountingPeriod read(Period period, Language language) {
        SortedMap<YearMonth, PeriodState> states = months.states(period);
        PeriodState state =
                states.values().stream().min(Comparator.naturalOrder()).orElse(PeriodState.DRAFT);
        return new AccountingPeriod(
                period.text(),
                state,
                sql.list(
                        STATUS.formatted("generate_series(?::date, ?::date, interval '1 month') g (moment)"
                                        + " cross join lateral (select g.moment::date as month) q")
                                + " order by q.month",
                        MonthStatus::of,
                        period.firstMonth(),
                        period.lastMonth()),
                caller.federation() ? inTheWay(states, state, language) : null);
    }

    private @Nullable List<Obstacle> inTheWay(
            SortedMap<YearMonth, PeriodState> states, PeriodState state, Language language) {
        if (state == PeriodState.CLOSED) {
            return List.of();
        }
        // Approving looks at nothing new: who is about to approve sees what will be asked at the closing.
        PeriodState to = state == PeriodState.DRAFT ? PeriodState.REVIEWED : PeriodState.CLOSED;
        return obstacles.of(moving(states, state), to).stream()
                .map(found -> found.in(language, messages))
                .toList();
    }

    static List<YearMonth> moving(Map<YearMonth, PeriodState> states, PeriodState from) {
        return states.entrySet().stream()
                .filter(entry -> entry.getValue() == from)
                .map(Map.Entry::getKey)
                .toList();
    }

    @AsFederation(readOnly = true)
    List<PeriodTransition> transitions(Period period, long offset, int limit) {
        return sql.list(
                "select * from period_transition where from_month <= ? and to_month >= ? order by made_at desc, id desc offset ? limit ?",
                PeriodTransition::of,
                period.lastMonth(),
                period.firstMonth(),
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long countTransitions(Period period) {
        return sql.count(
                "select count(*) as n from period_transition where from_month <= ? and to_month >= ?",
                period.lastMonth(),
                period.firstMonth());
    }

    @AsFederation(readOnly = true)
    PeriodTransition transition(Period period, UUID id) {
        return sql.first(
                        "select * from period_transition where id = ? and from_month <= ? and to_month >= ?",
                        PeriodTransition::of,
                        id,
                        period.lastMonth(),
                        period.firstMonth())
                .orElseThrow(Problem::notFound);
    }
}
