package se.samverk.costreporting.budget;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.member.Members;

/** The rows of a budget. A request's rows take the place of the draft's, all of them or none. */
@Singleton
class BudgetRows {
    private static final String ROWS = """
              from budget_amount a join catalogue_service s on s.id = a.service_id
             where a.budget_id = ? and (?::text is null or a.municipality = ?)
             group by a.municipality, s.code""";

    private final Sql sql;
    private final Budgets budgets;
    private final Members members;
    private final AuditTrail audit;

    BudgetRows(Sql sql, Budgets budgets, Members members, AuditTrail audit) {
        this.sql = sql;
        this.budgets = budgets;
        this.members = members;
        this.audit = audit;
    }

    /** What changed, for the history: the draft, and those of its rows that are not the same before and after. */
    record Contents(Budget budget, List<BudgetRow> rows) {}

    @AsFederation(readOnly = true)
    List<BudgetRow> page(UUID id, @Nullable String municipality, long offset, int limit) {
        budgets.one(id);
        return rows(id, municipality, offset, limit);
    }

    @AsFederation(readOnly = true)
    long count(UUID id, @Nullable String municipality) {
        return sql.count(
                "select count(*) as n from (select a.municipality, s.code" + ROWS + ") r",
                id,
                municipality,
                municipality);
    }

    /** @throws Problem 422 if the rows are to be of a municipality that is no member */
    @AsFederation(readOnly = true)
    BudgetJudge judge(@Nullable String municipality) {
        Set<String> codes = members.codes();
        if (municipality != null && !codes.contains(municipality)) {
            throw Problem.unprocessable("budget.no-member")
                    .withField("municipality", "budget.unknown-municipality", municipality);
        }
        Set<String> services = Set.copyOf(sql.list("select code from catalogue_service", row -> row.text("code")));
        return new BudgetJudge(services, codes, municipality);
    }

    /** @param municipality whose rows are replaced; everybody's if null */
    @AsFederation
    Budget replace(UUID id, @Nullable String ifMatch, @Nullable String municipality, List<BudgetRow> rows) {
        Budget draft = budgets.draft(id, ifMatch);
        List<BudgetRow> before = rows(id, municipality, 0, Integer.MAX_VALUE);
        sql.update(
                "delete from budget_amount where budget_id = ? and (?::text is null or municipality = ?)",
                id,
                municipality,
                municipality);
        store(draft, rows);
        sql.update("update budget set version = version + 1 where id = ?", id);
        Budget after = budgets.one(id);
        List<BudgetRow> now = rows(id, municipality, 0, Integer.MAX_VALUE);
        audit.record(AuditEvent.changed(
                Budgets.RECORD, id, new Contents(draft, but(before, now)), new Contents(after, but(now, before))));
        return after;
    }

    private void store(Budget budget, List<BudgetRow> rows) {
        sql.update("""
                create temporary table sent_budget (
                    municipality text, service_code text, months text
                ) on commit drop""");
        sql.batch(
                "insert into sent_budget values (?, ?, ?)",
                rows.stream()
                        .map(row ->
                                new @Nullable Object[] {row.municipality(), row.serviceCode(), joined(row.months())})
                        .toList());
        sql.update("""
                insert into budget_amount (municipality, budget_id, service_id, month, amount_ore)
                select n.municipality, ?, s.id, (?::date + (u.place - 1) * interval '1 month')::date, u.amount_ore
                  from sent_budget n
                  join catalogue_service s on s.code = n.service_code
                 cross join lateral unnest(string_to_array(n.months, ',')::bigint[]) with ordinality u (amount_ore, place)
                on conflict do nothing""", budget.id(), LocalDate.of(budget.year(), 1, 1));
        sql.update("drop table sent_budget");
    }

    private static List<BudgetRow> but(List<BudgetRow> rows, List<BudgetRow> others) {
        Set<BudgetRow> same = Set.copyOf(others);
        return rows.stream().filter(row -> !same.contains(row)).toList();
    }

    private static String joined(List<Long> months) {
        return String.join(",", months.stream().map(String::valueOf).toList());
    }

    private List<BudgetRow> rows(UUID id, @Nullable String municipality, long offset, int limit) {
        return sql.list(
                "select a.municipality, s.code, string_agg(a.amount_ore::text, ',' order by a.month) as months" + ROWS
                        + " order by a.municipality, s.code collate \"C\" offset ? limit ?",
                BudgetRows::row,
                id,
                municipality,
                municipality,
                offset,
                limit);
    }

    private static BudgetRow row(Row row) {
        List<Long> months = new ArrayList<>(
                Arrays.stream(row.text("months").split(",")).map(Long::valueOf).toList());
        long year = months.stream().mapToLong(Long::longValue).sum();
        return new BudgetRow(row.text("municipality"), row.text("code"), new Ore(year), List.copyOf(months));
    }
}
