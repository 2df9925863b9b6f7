package se.samverk.costreporting.statement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Language;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** What a statement holds, for the features that give it another form. */
@Singleton
public class StatementContents {
    private static final String LINES = CurrentLines.WITH_LINES + """
            select l.id, l.month, coalesce(s.code, p.code) as service_code, l.department_code, l.amount_ore,
                   l.origin_month, k.code as key_code, v.number, l.numerator, l.denominator
              from line l
              join cost_pool p on p.id = l.pool_id
              left join catalogue_service s on s.pool_id = l.pool_id
              join allocation_key_version v on v.id = l.key_version_id
              join allocation_key k on k.id = v.key_id
             order by l.month, coalesce(s.code, p.code) collate "C", l.department_code collate "C" nulls first,
                   l.origin_month nulls first, l.id""";

    private static final String KEYS = CurrentLines.WITH_LINES + """
            select coalesce(s.code, p.code) as service_code, k.name_sv, k.name_en, v.number, v.valid_from, v.basis,
                   sum(l.amount_ore)::bigint as amount_ore
              from line l
              join cost_pool p on p.id = l.pool_id
              left join catalogue_service s on s.pool_id = l.pool_id
              join allocation_key_version v on v.id = l.key_version_id
              join key_names(?) k on k.key_id = v.key_id
             group by coalesce(s.code, p.code), k.key_id, k.name_sv, k.name_en, v.id
             order by coalesce(s.code, p.code) collate "C", v.number""";

    private static final String CORRECTIONS = CurrentLines.WITH_LINES + """
            select l.month, l.origin_month, coalesce(s.code, p.code) as service_code,
                   sum(l.amount_ore)::bigint as amount_ore
              from line l
              join cost_pool p on p.id = l.pool_id
              left join catalogue_service s on s.pool_id = l.pool_id
             where l.origin_month is not null
             group by l.month, l.origin_month, coalesce(s.code, p.code)
             order by l.month, l.origin_month, coalesce(s.code, p.code) collate "C\"""";

    private final Statements statements;
    private final Explanations explanations;
    private final Sql sql;

    StatementContents(Statements statements, Explanations explanations, Sql sql) {
        this.statements = statements;
        this.explanations = explanations;
        this.sql = sql;
    }

    /** The statement's sums; its list of lines is empty. */
    @AsTenant(readOnly = true)
    public Statement sums(String municipality, Period period) {
        return statements.sums(municipality, period);
    }

    /** Hands over every line, by month, service and department. */
    @AsTenant(readOnly = true)
    public void eachLine(String municipality, Period period, Consumer<ReportedLine> consumer) {
        sql.each(LINES, row -> consumer.accept(line(row)), period.firstMonth(), period.lastMonth(), municipality);
    }

    /** By service, the versions of keys that were used. */
    @AsTenant(readOnly = true)
    public List<UsedKey> keys(String municipality, Period period) {
        return sql.list(
                KEYS,
                StatementContents::key,
                period.firstMonth(),
                period.lastMonth(),
                municipality,
                period.lastMonth());
    }

    /** What the period's months carry for closed months, by service. */
    @AsTenant(readOnly = true)
    public List<CorrectedSum> corrections(String municipality, Period period) {
        return sql.list(
                CORRECTIONS,
                row -> new CorrectedSum(
                        row.date("month"),
                        row.date("origin_month"),
                        row.text("service_code"),
                        new Ore(row.number("amount_ore"))),
                period.firstMonth(),
                period.lastMonth(),
                municipality);
    }

    /** The municipality's organisation number, if it is known. */
    @AsTenant(readOnly = true)
    public @Nullable String organisationNumber(String municipality) {
        return sql.first(
                        "select organisation_number from member where code = ? and organisation_number is not null",
                        row -> row.text("organisation_number"),
                        municipality)
                .orElse(null);
    }

    /** How a line came to be. */
    @AsTenant(readOnly = true)
    public Explanation explanation(String municipality, UUID line, Language language) {
        return explanations.explain(municipality, line, language);
    }

    /** The member's own readings behind a line; none if it does not go by a meter. */
    @AsTenant(readOnly = true)
    public List<UsedReading> readings(String municipality, UUID line) {
        return explanations.readings(municipality, line);
    }

    /** Hands over every voucher with rows in the line's pool, by date. */
    @AsTenant(readOnly = true)
    public void eachVoucher(String municipality, UUID line, Consumer<LineVoucher> consumer) {
        explanations.eachVoucher(municipality, line, consumer);
    }

    private static ReportedLine line(Row row) {
        return new ReportedLine(
                row.id("id"),
                row.date("month"),
                row.text("service_code"),
                row.textOrNull("department_code"),
                new Ore(row.number("amount_ore")),
                row.dateOrNull("origin_month"),
                row.text("key_code"),
                row.integer("number"),
                Decimals.plain(row.decimal("numerator")),
                Decimals.plain(row.decimal("denominator")));
    }

    private static UsedKey key(Row row) {
        return new UsedKey(
                row.text("service_code"),
                row.text("name_sv"),
                row.text("name_en"),
                row.integer("number"),
                row.date("valid_from"),
                row.text("basis"),
                new Ore(row.number("amount_ore")));
    }
}
