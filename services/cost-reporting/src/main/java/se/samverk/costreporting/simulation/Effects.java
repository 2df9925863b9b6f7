package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Reads what simulations came to. */
@Singleton
class Effects {
    /** Of one simulation and one municipality; of all that the role may see if that is null. */
    static final String MEMBERS = """
            select m.municipality, m.name, m.change, m.inhabitants, coalesce(sum(e.before_ore), 0)::bigint as before_ore,
                   coalesce(sum(e.after_ore), 0)::bigint as after_ore
              from simulation_member m
              left join simulation_difference e on e.municipality = m.municipality and e.simulation_id = m.simulation_id
             where m.simulation_id = ? and m.municipality = coalesce(?, m.municipality)
             group by m.municipality, m.name, m.change, m.inhabitants
             order by m.name, m.municipality""";

    /** Of one simulation and one municipality; of all that the role may see if that is null. */
    static final String SERVICES = """
            select coalesce(s.code, p.code) as service_code, coalesce(s.name_sv, p.name_sv) as name_sv,
                   coalesce(s.name_en, p.name_en) as name_en, t.inhabitants, t.before_ore, t.after_ore
              from (select e.pool_id, e.service_id, sum(m.inhabitants)::integer as inhabitants, sum(e.before_ore)::bigint as before_ore,
                           sum(e.after_ore)::bigint as after_ore
                      from simulation_difference e
                      join simulation_member m on m.municipality = e.municipality and m.simulation_id = e.simulation_id
                     where e.simulation_id = ? and e.municipality = coalesce(?, e.municipality)
                     group by e.pool_id, e.service_id) t
              left join cost_pool p on p.id = t.pool_id
              left join catalogue_service s on s.pool_id = t.pool_id or s.id = t.service_id
             order by abs(t.after_ore - t.before_ore) desc, t.after_ore desc, service_code""";

    private static final String MONTHS = """
            select to_char(month, 'YYYY-MM') as month, outdated, source_ore, unmatched_ore, undistributed_ore,
                   undistributed_after_ore
              from simulation_month where simulation_id = ? order by month""";

    private final Sql sql;
    private final SimulationReader reader;
    private final PriceTrial prices;

    Effects(Sql sql, SimulationReader reader, PriceTrial prices) {
        this.sql = sql;
        this.reader = reader;
        this.prices = prices;
    }

    private record Month(
            String month, boolean outdated, long source, long unmatched, long undistributed, long undistributedAfter) {
        static Month of(Row row) {
            return new Month(
                    row.text("month"),
                    row.truth("outdated"),
                    row.number("source_ore"),
                    row.number("unmatched_ore"),
                    row.number("undistributed_ore"),
                    row.number("undistributed_after_ore"));
        }
    }

    /** @throws Problem 409 while it is not worked out, or if it never was */
    @AsFederation(readOnly = true)
    SimulationResult result(UUID id) {
        requireFinished(reader.one(id));
        List<Month> months = sql.list(MONTHS, Month::of, id);
        return new SimulationResult(
                months.stream().map(Month::month).toList(),
                months.stream().filter(Month::outdated).map(Month::month).toList(),
                sum(months.stream().map(Month::source).toList()),
                sum(months.stream().map(Month::unmatched).toList()),
                sum(months.stream().map(Month::undistributed).toList()),
                sum(months.stream().map(Month::undistributedAfter).toList()),
                members(id),
                services(id, null),
                prices.quarters(id),
                prices.customers(id));
    }

    @AsFederation(readOnly = true)
    List<MemberEffect> members(UUID id) {
        return sql.list(MEMBERS, MemberEffect::of, id, null);
    }

    /** @throws Problem 409 while it is not worked out; 404 if the municipality is not in it */
    @AsFederation(readOnly = true)
    List<ServiceEffect> servicesOf(UUID id, String municipality) {
        requireFinished(reader.one(id));
        if (!sql.exists(
                "select from simulation_member where municipality = ? and simulation_id = ?", municipality, id)) {
            throw Problem.notFound();
        }
        return services(id, municipality);
    }

    /** A row for each member and service, by their names. */
    @AsFederation(readOnly = true)
    List<EffectRow> rows(UUID id) {
        return sql.list("""
                select m.municipality, m.name, coalesce(s.code, p.code) as service_code,
                       coalesce(s.name_sv, p.name_sv) as name_sv, coalesce(s.name_en, p.name_en) as name_en,
                       e.before_ore, e.after_ore
                  from simulation_difference e
                  join simulation_member m on m.municipality = e.municipality and m.simulation_id = e.simulation_id
                  left join cost_pool p on p.id = e.pool_id
                  left join catalogue_service s on s.pool_id = e.pool_id or s.id = e.service_id
                 where e.simulation_id = ?
                 order by m.name, m.municipality, service_code""", EffectRow::of, id);
    }

    private List<ServiceEffect> services(UUID id, @Nullable String municipality) {
        return sql.list(SERVICES, ServiceEffect::of, id, municipality);
    }

    private static void requireFinished(Simulation simulation) {
        if (simulation.finishedAt() == null) {
            throw Problem.conflict("simulation.still-working", simulation.progressPercent());
        }
        if (simulation.state() == SimulationState.FAILED) {
            throw Problem.conflict("simulation.failed");
        }
    }

    private static Ore sum(List<Long> amounts) {
        return amounts.stream().map(Ore::new).reduce(Ore.ZERO, Ore::plus);
    }
}
