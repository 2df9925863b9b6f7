package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.federation.MemberRecovery.Figures;
import se.samverk.costreporting.federation.MemberRecovery.OfService;
import se.samverk.costreporting.period.Period;

/** Sets what a member was charged against what its services cost, as the member itself may read both. */
@Singleton
class MemberRecoveries {
    private static final Comparator<OfService> DEAREST_FIRST = Comparator.comparing(
                    (OfService service) -> service.figures().costOre())
            .reversed()
            .thenComparing(Comparator.comparing(
                            (OfService service) -> service.figures().chargedOre())
                    .reversed())
            .thenComparing(OfService::serviceCode);

    private static final String COST = """
            with current as materialized (
                select month, run_id, month >= ? as now from allocation_current
                 where month between ? and ? or month between ? and ?
            )
            select p.service_code as code, p.service_name_sv as name_sv, p.service_name_en as name_en,
                   coalesce(sum(l.amount_ore) filter (where c.now), 0)::bigint as cost_ore,
                   coalesce(sum(l.amount_ore) filter (where not c.now), 0)::bigint as year_before_ore
              from (select distinct run_id from current) r
             cross join lateral statement_lines(?, r.run_id) l
              join current c on c.run_id = l.run_id and c.month = l.month
              join pool_names(?) p on p.pool_id = l.pool_id
             group by 1, 2, 3""";

    /** Document by document, as a month's third is taken of each. A company in the member's realm is charged by itself. */
    private static final String CHARGED = """
            select n.service_code as code, max(n.service_name_sv) as name_sv, max(n.service_name_en) as name_en,
                   i.kind = 'credit-note' as credit, sum(n.amount_ore)::bigint as amount_ore
              from invoice i
              join customer k on k.municipality = i.municipality and k.id = i.customer_id
              join invoice_line n on n.municipality = i.municipality and n.invoice_id = i.id
             where i.municipality = ? and k.code = i.municipality and i.period_from <= ? and i.period_to >= ?
             group by n.service_code, i.id, i.kind""";

    private final Sql sql;

    MemberRecoveries(Sql sql) {
        this.sql = sql;
    }

    /** @throws Problem 404 if there is no such member */
    @AsTenant(readOnly = true)
    MemberRecovery read(String municipality, Period period) {
        if (!sql.exists("select from member where code = ?", municipality)) {
            throw Problem.notFound();
        }
        Map<String, Sums> services = new LinkedHashMap<>();
        Period before = period.yearBefore();
        sql.each(
                COST,
                row -> sums(services, row)
                        .cost(new Ore(row.number("cost_ore")), new Ore(row.number("year_before_ore"))),
                period.firstMonth(),
                period.firstMonth(),
                period.lastMonth(),
                before.firstMonth(),
                before.lastMonth(),
                municipality,
                period.lastMonth());
        sql.each(
                CHARGED,
                row -> sums(services, row).charge(charge(row, period)),
                municipality,
                period.lastDay(),
                period.firstMonth());
        List<OfService> read = new ArrayList<>();
        services.forEach((code, sums) -> read.add(sums.of(code)));
        read.sort(DEAREST_FIRST);
        return new MemberRecovery(municipality, period.text(), total(read), read);
    }

    private static Sums sums(Map<String, Sums> services, Row row) {
        return services.computeIfAbsent(row.text("code"), code -> new Sums(row.text("name_sv"), row.text("name_en")));
    }

    private static Ore charge(Row row, Period period) {
        long ore = Invoiced.part(row.number("amount_ore"), period);
        return new Ore(row.truth("credit") ? -ore : ore);
    }

    private static Figures total(List<OfService> services) {
        List<Figures> figures = services.stream().map(OfService::figures).toList();
        return Figures.of(
                Recoveries.sum(figures, Figures::chargedOre),
                Recoveries.sum(figures, Figures::costOre),
                Recoveries.sum(figures, Figures::costYearBeforeOre));
    }

    /** Gathers a service's figures. */
    private static final class Sums {
        private final String nameSv;
        private final String nameEn;
        private Ore charged = Ore.ZERO;
        private Ore cost = Ore.ZERO;
        private Ore yearBefore = Ore.ZERO;

        Sums(String nameSv, String nameEn) {
            this.nameSv = nameSv;
            this.nameEn = nameEn;
        }

        void charge(Ore ore) {
            charged = charged.plus(ore);
        }

        void cost(Ore now, Ore then) {
            cost = cost.plus(now);
            yearBefore = yearBefore.plus(then);
        }

        OfService of(String code) {
            return new OfService(code, nameSv, nameEn, Figures.of(charged, cost, yearBefore));
        }
    }
}
