package se.samverk.costreporting.period;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;

/** Takes a period's months one step on, or back to draft: all of them, or none. */
@Singleton
class PeriodTransitions {
    private final Sql sql;
    private final AccountingMonths months;
    private final Obstacles obstacles;
    private final Closing closing;
    private final StepTakers takers;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    PeriodTransitions(
            Sql sql,
            AccountingMonths months,
            Obstacles obstacles,
            Closing closing,
            StepTakers takers,
            Clock clock,
            Caller caller,
            AuditTrail audit) {
        this.sql = sql;
        this.months = months;
        this.obstacles = obstacles;
        this.closing = closing;
        this.takers = takers;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsFederation
    PeriodTransition make(Period period, TransitionForm form) {
        takers.require(form.to());
        months.lock(period);
        SortedMap<YearMonth, PeriodState> states = months.states(period);
        List<YearMonth> movers = form.to() == PeriodState.DRAFT ? sentBack(period, states) : forward(states, form.to());
        if (form.to() == PeriodState.CLOSED) {
            closing.holdStructure();
        }
        requireNothingInTheWay(movers, form);
        PeriodTransition made = store(period, form);
        for (YearMonth month : movers) {
            if (form.to() == PeriodState.CLOSED) {
                closing.freeze(month);
            }
            move(month, made);
        }
        audit.record(AuditEvent.of("period", form.to().code(), period.text(), states, made));
        return made;
    }

    private static List<YearMonth> sentBack(Period period, SortedMap<YearMonth, PeriodState> states) {
        List<YearMonth> movers = states.entrySet().stream()
                .filter(entry -> entry.getValue() == PeriodState.REVIEWED || entry.getValue() == PeriodState.APPROVED)
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (movers.isEmpty()) {
            boolean closed = states.containsValue(PeriodState.CLOSED);
            throw Problem.conflict(closed ? "period.closed-stays" : "period.nothing-to-send-back", period.text());
        }
        return movers;
    }

    private static List<YearMonth> forward(SortedMap<YearMonth, PeriodState> states, PeriodState to) {
        PeriodState least =
                states.values().stream().min(Comparator.naturalOrder()).orElseThrow();
        if (least != to.before()) {
            boolean early = least.compareTo(to.before()) < 0;
            YearMonth month = Periods.moving(states, least).getFirst();
            throw Problem.conflict("period." + (early ? "too-early." : "already.") + to.code(), month.toString());
        }
        return Periods.moving(states, least);
    }

    private void requireNothingInTheWay(List<YearMonth> movers, TransitionForm form) {
        List<FoundObstacle> found = obstacles.of(movers, form.to());
        found.stream().filter(each -> !each.kind().acceptable).findFirst().ifPresent(each -> {
            throw Problem.conflict(each.problemCode(), each.arguments().toArray());
        });
        if (form.said().isEmpty() && form.to() == PeriodState.DRAFT) {
            throw Problem.unprocessable("period.reason-missing").withField("comment", "period.reason-missing.field");
        }
        if (form.said().isEmpty() && !found.isEmpty()) {
            throw Problem.unprocessable("period.comment-missing", found.size())
                    .withField("comment", "period.comment-missing.field");
        }
        if (form.to() == PeriodState.APPROVED) {
            requireAnother(movers);
        }
    }

    private void requireAnother(List<YearMonth> movers) {
        for (YearMonth month : movers) {
            if (sql.exists(
                    "select from accounting_month where month = ? and reviewed_by = ?",
                    month.atDay(1),
                    caller.subject())) {
                throw Problem.conflict("period.four-eyes", month.toString());
            }
        }
    }

    private PeriodTransition store(Period period, TransitionForm form) {
        PeriodTransition made =
                new PeriodTransition(Ids.next(), period.text(), form.to(), form.said(), clock.instant(), caller.name());
        sql.update(
                """
                insert into period_transition
                    (id, period, from_month, to_month, to_state, comment, made_at, made_by, made_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                made.id(),
                made.period(),
                period.firstMonth(),
                period.lastMonth(),
                made.to().code(),
                made.comment(),
                made.madeAt(),
                caller.subject(),
                made.madeBy());
        return made;
    }

    private void move(YearMonth month, PeriodTransition made) {
        sql.update("insert into accounting_month (month) values (?) on conflict do nothing", month.atDay(1));
        if (made.to() == PeriodState.DRAFT) {
            sql.update("""
                    update accounting_month
                       set state = 'draft', reviewed_at = null, reviewed_by = null, reviewed_by_name = null,
                           approved_at = null, approved_by = null, approved_by_name = null
                     where month = ?""", month.atDay(1));
            return;
        }
        Instant at = made.madeAt();
        String step = made.to().code();
        sql.update(
                "update accounting_month set state = ?, %1$s_at = ?, %1$s_by = ?, %1$s_by_name = ? where month = ?"
                        .formatted(step),
                step,
                at,
                caller.subject(),
                made.madeBy(),
                month.atDay(1));
    }
}
