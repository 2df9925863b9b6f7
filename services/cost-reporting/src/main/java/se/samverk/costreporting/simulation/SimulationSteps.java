package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.time.Days;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.key.KeyProposals;
import se.samverk.costreporting.period.AccountingMonths;
import se.samverk.costreporting.period.StepTakers;
import se.samverk.costreporting.price.PriceProposals;

/** What the federation does with a simulation that is worked out: shares it, and decides on it. */
@Singleton
class SimulationSteps {

    private final Sql sql;
    private final SimulationReader reader;
    private final Answers answers;
    private final KeyProposals keys;
    private final PriceProposals prices;
    private final AccountingMonths months;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;
    private final StepTakers takers;

    SimulationSteps(
            Sql sql,
            SimulationReader reader,
            Answers answers,
            KeyProposals keys,
            PriceProposals prices,
            AccountingMonths months,
            Clock clock,
            Caller caller,
            AuditTrail audit,
            StepTakers takers) {
        this.sql = sql;
        this.reader = reader;
        this.answers = answers;
        this.keys = keys;
        this.prices = prices;
        this.months = months;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
        this.takers = takers;
    }

    /** Decisions as the audit trail keeps them: with the answers that there then were, which are the last. */
    private record Decided(Simulation simulation, @Nullable SimulationAnswers answers) {}

    @AsFederation
    Simulation share(UUID id, SharingForm form) {
        Simulation before = reader.locked(id);
        if (before.state() != SimulationState.DRAFT) {
            throw Problem.conflict("simulation.not-draft");
        }
        LocalDate today = Days.today(clock);
        if (form.answerBy().isBefore(today)) {
            throw Problem.unprocessable(
                            "simulation.answer-by-past", form.answerBy().toString())
                    .withField("answerBy", "simulation.answer-by-past.field");
        }
        sql.update(
                """
                update simulation set state = 'shared', shared_at = ?, shared_by = ?, shared_by_name = ?, answer_by = ?,
                       members_see = ? where id = ?""",
                clock.instant(),
                caller.subject(),
                caller.name(),
                form.answerBy(),
                form.seen().code(),
                id);
        Simulation shared = reader.one(id);
        audit.record(AuditEvent.of(Simulations.RECORD, "shared", id, before, shared));
        return shared;
    }

    @AsFederation
    Simulation decide(UUID id, DecisionForm form) {
        answers.close(id);
        Simulation before = reader.locked(id);
        requireTime(before.state(), form.decision());
        if (form.decision() == DecisionForm.Choice.ADOPTED) {
            requireAnother(id);
            adopt(before.changes(), form.validFrom());
        } else if (form.validFrom() != null) {
            throw unusedDay("simulation.valid-from-unused");
        }
        sql.update(
                """
                update simulation set state = ?, decided_at = ?, decided_by = ?, decided_by_name = ?, decision_reason = ?,
                       adopted_from = ? where id = ?""",
                form.decision().state().code(),
                clock.instant(),
                caller.subject(),
                caller.name(),
                form.reason().strip(),
                form.validFrom(),
                id);
        Simulation decided = reader.one(id);
        audit.record(AuditEvent.of(
                Simulations.RECORD,
                decided.state().code(),
                id,
                new Decided(before, null),
                new Decided(decided, before.sharing() == null ? null : answers.all(id))));
        return decided;
    }

    private static void requireTime(SimulationState state, DecisionForm.Choice decision) {
        if (state.isDecision()) {
            throw Problem.conflict("simulation.decided." + state.code());
        }
        if (decision != DecisionForm.Choice.WITHDRAWN && state != SimulationState.SHARED) {
            throw Problem.conflict("simulation.not-shared");
        }
    }

    private void requireAnother(UUID id) {
        takers.requirePerson("simulation.adopted-by-a-person");
        if (sql.exists("select from simulation where id = ? and created_by = ?", id, caller.subject())) {
            throw Problem.conflict("simulation.four-eyes");
        }
    }

    /** Members come and go by other means than a key: then it is the decision that is recorded, and nothing else. */
    private void adopt(Changes changes, @Nullable LocalDate validFrom) {
        if (changes.keys().isEmpty() && !changes.ofMembers() && !changes.ofPrices()) {
            throw Problem.conflict("simulation.nothing-to-adopt");
        }
        if (changes.ofMembers()) {
            if (validFrom != null) {
                throw unusedDay("simulation.valid-from-of-members");
            }
            return;
        }
        if (validFrom == null) {
            throw Problem.unprocessable("simulation.valid-from-missing")
                    .withField("validFrom", "simulation.valid-from-missing.field");
        }
        if (changes.ofPrices()) {
            prices.adopt(changes.pricesFrom(validFrom));
            return;
        }
        months.requireDraftFrom(validFrom);
        keys.adopt(changes.proposals(), validFrom);
    }

    private static Problem unusedDay(String code) {
        return Problem.unprocessable(code).withField("validFrom", code + ".field");
    }
}
