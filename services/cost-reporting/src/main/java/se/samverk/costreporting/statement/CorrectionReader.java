package se.samverk.costreporting.statement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.statement.LineReader.ExplainedLine;

/** Reads why a closed month's line is corrected. Called inside the municipality's transaction. */
@Singleton
class CorrectionReader {
    private static final int SHOWN = 100;

    private static final String LINES = """
            select o.id as original_id, o.numerator, o.denominator, coalesce(r.amount_ore, 0) as recalculated_ore, t.started_at
              from statement_line l
              join allocation_current c on c.month = l.origin_month
              join allocation_run t on t.id = c.run_id
              left join lateral statement_lines(l.municipality, c.run_id) o on o.id = l.corrects_line_id
              left join lateral statement_lines(l.municipality, l.recalculated_run_id) r on r.id = l.recalculated_line_id
             where l.municipality = ? and l.run_id = ? and l.id = ?""";

    private static final String EARLIER = """
            select e.id, e.month, e.amount_ore
              from statement_line l
              join statement_line e on e.municipality = l.municipality and e.origin_month = l.origin_month
               and e.pool_id = l.pool_id and e.department_code is not distinct from l.department_code
              join allocation_current c on c.run_id = e.run_id and c.month = e.month
             where l.municipality = ? and l.run_id = ? and l.id = ? and e.month < l.month
             order by e.month""";

    private static final String VOUCHERS = """
            with recursive behind (pool_id) as (
                select ?::uuid
                union
                select s.from_pool_id from behind b join allocation_step s
                    on s.run_id = ? and s.month = ? and s.to_pool_id = b.pool_id
            ), late as (
                select v.id, sum(e.amount_ore)::bigint as amount_ore
                  from behind b
                  join allocation_source s on s.run_id = ? and s.month = ? and s.pool_id = b.pool_id
                  join ledger_entry e on e.period = s.month and e.account = s.account
                   and e.cost_centre is not distinct from s.cost_centre and e.project is not distinct from s.project
                  join voucher v on v.id = e.voucher_id
                 where exists (select from ledger_import i where i.id = v.import_id and i.finished_at > ?)
                    or exists (select from voucher_conflict c
                                where c.voucher_id = v.id and c.state = 'replaced' and c.resolved_at > ?)
                 group by v.id
            )
            select v.id, v.series, v.number, v.voucher_date, v.text, l.amount_ore, count(*) over () as n
              from late l join voucher v on v.id = l.id
             order by v.voucher_date, v.series, v.number, v.id limit ?""";

    private static final String READINGS = """
            with meter as (
                select v.meter_service_id as service_id
                  from allocation_key_version k
                  left join allocation_key_component p on p.version_id = k.id
                  join lateral (
                       select x.meter_service_id from allocation_key_version x
                        where x.id = k.id or x.key_id = p.component_key_id and x.valid_from <= ?
                        order by x.id = k.id, x.valid_from desc limit 1) v on v.meter_service_id is not null
                 where k.id = ?
            )
            select s.code, r.department_code, r.read_on, r.quantity, r.recorded_at, b.quantity as previous_quantity
              from meter m
              join catalogue_service s on s.id = m.service_id
              join meter_reading r on r.municipality = ? and r.service_id = s.id and r.superseded_at is null
               and r.recorded_at > ?
               and r.read_on = (select max(d.read_on) from meter_day d where d.service_id = s.id and d.read_on <= ?)
              left join lateral (
                   select b.quantity from meter_reading b
                    where b.municipality = r.municipality and b.service_id = r.service_id and b.read_on = r.read_on
                      and b.department_code is not distinct from r.department_code and b.superseded_at is not null
                    order by b.superseded_at desc limit 1) b on true
             order by s.code collate "C", r.department_code collate "C" nulls first limit ?""";

    private final Sql sql;

    CorrectionReader(Sql sql) {
        this.sql = sql;
    }

    private record Lines(
            @Nullable UUID original,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Ore recalculated,
            Instant workedOut) {
        static Lines of(Row row) {
            return new Lines(
                    row.idOrNull("original_id"),
                    plain(row.decimalOrNull("numerator")),
                    plain(row.decimalOrNull("denominator")),
                    new Ore(row.number("recalculated_ore")),
                    row.instant("started_at"));
        }
    }

    private record Late(LineVoucher voucher, long count) {}

    /** Nothing for a line that is no correction. */
    @Nullable
    Correction of(String municipality, ExplainedLine line) {
        String origin = line.shown().originMonth();
        if (origin == null) {
            return null;
        }
        UUID id = line.shown().id();
        Lines lines = sql.one(LINES, Lines::of, municipality, line.runId(), id);
        List<Late> vouchers = vouchers(line, lines.workedOut());
        return new Correction(
                origin,
                lines.recalculated().minus(line.shown().amountOre()),
                lines.recalculated(),
                line.shown().amountOre(),
                lines.original(),
                lines.numerator(),
                lines.denominator(),
                sql.list(EARLIER, CorrectionReader::earlier, municipality, line.runId(), id),
                vouchers.isEmpty() ? 0 : vouchers.getFirst().count(),
                vouchers.stream().map(Late::voucher).toList(),
                readings(municipality, line, lines.workedOut()));
    }

    private List<Late> vouchers(ExplainedLine line, Instant since) {
        SourceReader.PoolMonth of = line.poolMonth();
        return sql.list(
                VOUCHERS,
                row -> new Late(SourceReader.voucher(row), row.number("n")),
                of.pool(),
                of.run(),
                of.month(),
                of.run(),
                of.month(),
                since,
                since,
                SHOWN);
    }

    private List<Correction.LateReading> readings(String municipality, ExplainedLine line, Instant since) {
        var lastDay = YearMonth.from(line.poolMonth().month()).atEndOfMonth();
        return sql.list(
                READINGS, CorrectionReader::reading, lastDay, line.keyVersionId(), municipality, since, lastDay, SHOWN);
    }

    private static Correction.Earlier earlier(Row row) {
        return new Correction.Earlier(
                row.id("id"), YearMonth.from(row.date("month")).toString(), new Ore(row.number("amount_ore")));
    }

    private static Correction.LateReading reading(Row row) {
        return new Correction.LateReading(
                row.text("code"),
                row.textOrNull("department_code"),
                row.date("read_on"),
                Decimals.plain(row.decimal("quantity")),
                plain(row.decimalOrNull("previous_quantity")),
                row.instant("recorded_at"));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }
}
