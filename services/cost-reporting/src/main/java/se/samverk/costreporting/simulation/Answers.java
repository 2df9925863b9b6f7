package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** What members answer. An answer is added, never changed: the latest holds. */
@Singleton
class Answers {
    /** An answer and the decision never pass each other. */
    private static final String LOCK = "hashtext('simulation'), hashtext(?)";

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    Answers(Sql sql, Clock clock, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** @throws Problem 409 once it has been decided; 404 if it was never shared, or made before the municipality joined */
    @AsTenant
    Answer give(String municipality, UUID simulation, AnswerForm form) {
        requireOpen(municipality, simulation);
        List<Answer> earlier = own(municipality, simulation);
        Answer given = new Answer(Ids.next(), form.answer(), form.reason().strip(), clock.instant(), caller.name());
        sql.update(
                """
                insert into simulation_answer
                    (municipality, id, simulation_id, answer, reason, answered_at, answered_by, answered_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                municipality,
                given.id(),
                simulation,
                given.answer().code(),
                given.reason(),
                given.answeredAt(),
                caller.subject(),
                given.answeredBy());
        audit.record(AuditEvent.of(
                Simulations.RECORD, "answered", simulation, earlier.isEmpty() ? null : earlier.getFirst(), given));
        return given;
    }

    private void requireOpen(String municipality, UUID simulation) {
        // Shared with other answers, against the decision alone.
        sql.list("select pg_advisory_xact_lock_shared(" + LOCK + ")", row -> true, simulation.toString());
        SimulationState state = sql.first("""
                        select s.state from simulation s
                          join simulation_member m on m.municipality = ? and m.simulation_id = s.id
                         where s.id = ? and s.shared_at is not null""", row -> SimulationState.of(row.text("state")), municipality, simulation)
                .orElseThrow(Problem::notFound);
        if (state != SimulationState.SHARED) {
            throw Problem.conflict("simulation.decided." + state.code());
        }
    }

    /** Waits for the answers that are being given, and keeps others waiting until the transaction ends. */
    @AsFederation
    void close(UUID simulation) {
        sql.list("select pg_advisory_xact_lock(" + LOCK + ")", row -> true, simulation.toString());
    }

    /** A member's own, the latest first. */
    @AsTenant(readOnly = true)
    List<Answer> own(String municipality, UUID simulation) {
        return sql.list(
                "select * from simulation_answer where municipality = ? and simulation_id = ? order by id desc",
                Answer::of,
                municipality,
                simulation);
    }

    @AsFederation(readOnly = true)
    SimulationAnswers all(UUID simulation) {
        Map<String, List<Answer>> given = new LinkedHashMap<>();
        sql.each(
                "select * from simulation_answer where simulation_id = ? order by municipality, id desc",
                row -> given.computeIfAbsent(row.text("municipality"), code -> new ArrayList<>())
                        .add(Answer.of(row)),
                simulation);
        return SimulationAnswers.of(sql.list("""
                select municipality, name from simulation_member
                 where simulation_id = ? and change is distinct from 'joins' order by name, municipality""", row -> member(row, given), simulation));
    }

    private static MemberAnswers member(Row row, Map<String, List<Answer>> given) {
        String code = row.text("municipality");
        return new MemberAnswers(code, row.text("name"), given.getOrDefault(code, List.of()));
    }
}
