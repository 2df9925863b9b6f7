package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.jobs.Jobs;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Makes simulations: fixes what is tried against which runs, and leaves the work to a job. */
@Singleton
class Simulations {
    static final String RECORD = "simulation";

    private final Sql sql;
    private final ChangeRules rules;
    private final PriceTrial prices;
    private final SimulationReader reader;
    private final Jobs jobs;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    Simulations(
            Sql sql,
            ChangeRules rules,
            PriceTrial prices,
            SimulationReader reader,
            Jobs jobs,
            Clock clock,
            Caller caller,
            AuditTrail audit) {
        this.sql = sql;
        this.rules = rules;
        this.prices = prices;
        this.reader = reader;
        this.jobs = jobs;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsFederation
    Simulation make(SimulationForm form) {
        rules.check(form.changes());
        UUID id = Ids.next();
        sql.update(
                """
                insert into simulation (id, name, reason, period, changes, created_at, created_by, created_by_name)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?)""",
                id,
                form.name().strip(),
                form.reason().strip(),
                form.period(),
                reader.written(form.changes()),
                clock.instant(),
                caller.subject(),
                caller.name());
        if (form.changes().ofPrices()) {
            prices.addQuarters(id, Period.parse(form.period()));
        } else {
            addMonths(id, Period.parse(form.period()));
        }
        addMembers(id, Period.parse(form.period()), form.changes());
        jobs.start(SimulationJob.NAME, id.toString());
        Simulation made = reader.one(id);
        audit.record(AuditEvent.added(RECORD, id, made));
        return made;
    }

    /** The runs that hold now: what is compared with doesn't change while the work goes on, or after. */
    private void addMonths(UUID id, Period period) {
        int months = sql.update("""
                insert into simulation_month (simulation_id, month, base_run_id, outdated)
                select ?, c.month, c.run_id,
                       m.readings <> month_readings(c.month)
                       or coalesce(a.state, 'draft') <> 'closed' and m.structure <> month_structure(c.month)
                  from allocation_current c
                  join allocation_month m on m.run_id = c.run_id and m.month = c.month
                  left join accounting_month a on a.month = c.month
                 where c.month between ? and ?""", id, period.firstMonth(), period.lastMonth());
        if (months == 0) {
            throw Problem.unprocessable("simulation.not-allocated", period.text())
                    .withField("period", "simulation.not-allocated.field", period.text());
        }
    }

    /** The members, with the inhabitants that their statements of the period go by, and those who join. */
    private void addMembers(UUID id, Period period, Changes changes) {
        sql.update("""
                insert into simulation_member (municipality, simulation_id, name, change, inhabitants)
                select m.code, s.id, m.name, case when m.code = any (?) then 'leaves' end,
                       (select p.inhabitants from member_population p
                         where p.municipality = m.code
                         order by p.counted_on > ?, abs(p.counted_on - ?) limit 1)
                  from simulation s cross join member m where s.id = ?""", changes.leaves().toArray(String[]::new), period.lastDay(), period.lastDay(), id);
        sql.batch(
                "insert into simulation_member (municipality, simulation_id, name, change, inhabitants) values (?, ?, ?, 'joins', ?)",
                changes.joins().stream()
                        .map(joining -> new Object[] {
                            joining.municipality(), id, joining.name().strip(), joining.inhabitants()
                        })
                        .toList());
    }
}
