package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.key.Basis;
import se.samverk.costreporting.key.KeyShare;

/** Simulations as a member sees them: those that have been shared while it was a member, and its own part of each. */
@Singleton
class SharedSimulations {
    private static final String SHARED = """
             from simulation s join simulation_member m on m.municipality = ? and m.simulation_id = s.id
            where s.shared_at is not null""";

    private final Sql sql;
    private final SimulationReader reader;
    private final Answers answers;

    SharedSimulations(Sql sql, SimulationReader reader, Answers answers) {
        this.sql = sql;
        this.reader = reader;
        this.answers = answers;
    }

    @AsTenant(readOnly = true)
    List<SharedRow> page(String municipality, long offset, int limit) {
        return sql.list(
                """
                select s.id, s.name, s.period, s.state, s.shared_at, s.answer_by,
                       (select a.answer from simulation_answer a
                         where a.municipality = m.municipality and a.simulation_id = s.id order by a.id desc limit 1) as answer,
                       (select coalesce(sum(e.after_ore - e.before_ore), 0)::bigint from simulation_difference e
                         where e.municipality = m.municipality and e.simulation_id = s.id) as change_ore
                """ + SHARED + " order by s.shared_at desc, s.id desc offset ? limit ?",
                SharedRow::of,
                municipality,
                offset,
                limit);
    }

    @AsTenant(readOnly = true)
    long count(String municipality) {
        return sql.count("select count(*) as n " + SHARED, municipality);
    }

    /** Without what concerns others. */
    @AsTenant(readOnly = true)
    SharedSimulation own(String municipality, UUID id) {
        return sql.first(
                        "select s.*, s.changes::text as changes_text " + SHARED + " and s.id = ?",
                        row -> shared(municipality, row),
                        municipality,
                        id)
                .orElseThrow(Problem::notFound);
    }

    private SharedSimulation shared(String municipality, Row row) {
        UUID id = row.id("id");
        Changes changes = reader.changes(row.text("changes_text"));
        Simulation.Sharing sharing = SimulationReader.sharing(row);
        if (sharing == null) {
            throw Problem.notFound();
        }
        return new SharedSimulation(
                id,
                row.text("name"),
                row.text("reason"),
                row.text("period"),
                SimulationState.of(row.text("state")),
                sharing,
                SimulationReader.decision(row),
                sql.list(
                        "select to_char(month, 'YYYY-MM') as month from simulation_month where simulation_id = ? order by month",
                        month -> month.text("month"),
                        id),
                changes.keys().stream().map(key -> key(municipality, key)).toList(),
                changes.joins().stream().map(JoiningMember::name).toList(),
                names(changes.leaves()),
                changes.prices(),
                sql.list(
                        "select quarter, source from simulation_quarter where simulation_id = ? order by quarter",
                        TriedQuarter::of,
                        id),
                sql.one(Effects.MEMBERS, MemberEffect::of, id, municipality),
                sql.list(Effects.SERVICES, ServiceEffect::of, id, municipality),
                answers.own(municipality, id),
                List.of(),
                List.of());
    }

    private List<String> names(List<String> codes) {
        return sql.list("select name from member where code = any (?) order by name", row -> row.text("name"), (Object)
                codes.toArray(String[]::new));
    }

    private SharedKey key(String municipality, KeyChange change) {
        return sql.one(
                "select name_sv, name_en from allocation_key where code = ?",
                row -> new SharedKey(
                        change.keyCode(),
                        row.text("name_sv"),
                        row.text("name_en"),
                        change.basis(),
                        change.serviceCode(),
                        change.components(),
                        weight(change, municipality),
                        weight(change, null)),
                change.keyCode());
    }

    /** Of one municipality, or of all; null for a key without weights. */
    private static @Nullable BigDecimal weight(KeyChange change, @Nullable String municipality) {
        return change.basis() != Basis.FIXED
                ? null
                : change.shares().stream()
                        .filter(share ->
                                municipality == null || share.municipality().equals(municipality))
                        .map(KeyShare::weight)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
