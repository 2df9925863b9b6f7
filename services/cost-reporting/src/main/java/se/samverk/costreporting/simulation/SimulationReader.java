package se.samverk.costreporting.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Reads simulations, for the federation. */
@Singleton
class SimulationReader {
    private static final String SELECT = """
            select s.*, s.changes::text as changes_text, coalesce((select 100 * count(p.done_at) / nullif(count(*), 0)
                                                           from (select done_at from simulation_month where simulation_id = s.id
                                                                 union all
                                                                 select done_at from simulation_quarter where simulation_id = s.id) p), 0)::integer as progress
              from simulation s""";

    private final Sql sql;
    private final ObjectMapper json;

    SimulationReader(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @AsFederation(readOnly = true)
    List<Simulation> page(long offset, int limit) {
        return sql.list(
                SELECT + " order by s.created_at desc, s.id desc offset ? limit ?", this::simulation, offset, limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from simulation");
    }

    @AsFederation(readOnly = true)
    Simulation one(UUID id) {
        return find(SELECT + " where s.id = ?", id).orElseThrow(Problem::notFound);
    }

    /** The simulation, kept from everybody else's steps until the transaction ends. */
    @AsFederation
    Simulation locked(UUID id) {
        return find(SELECT + " where s.id = ? for update of s", id).orElseThrow(Problem::notFound);
    }

    private Optional<Simulation> find(String query, UUID id) {
        return sql.first(query, this::simulation, id);
    }

    Simulation simulation(Row row) {
        return new Simulation(
                row.id("id"),
                row.text("name"),
                row.text("reason"),
                row.text("period"),
                SimulationState.of(row.text("state")),
                row.integer("progress"),
                changes(row.text("changes_text")),
                row.instant("created_at"),
                row.text("created_by_name"),
                row.instantOrNull("finished_at"),
                sharing(row),
                decision(row));
    }

    String written(Changes changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Changes changes(String stored) {
        try {
            return json.readValue(stored, Changes.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Simulation.@Nullable Sharing sharing(Row row) {
        Instant at = row.instantOrNull("shared_at");
        return at == null
                ? null
                : new Simulation.Sharing(
                        at, row.text("shared_by_name"), row.date("answer_by"), MembersSee.of(row.text("members_see")));
    }

    static Simulation.@Nullable Decision decision(Row row) {
        Instant at = row.instantOrNull("decided_at");
        return at == null
                ? null
                : new Simulation.Decision(
                        at, row.text("decided_by_name"), row.text("decision_reason"), row.dateOrNull("adopted_from"));
    }
}
