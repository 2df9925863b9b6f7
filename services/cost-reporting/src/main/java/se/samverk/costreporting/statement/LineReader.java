package se.samverk.costreporting.statement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Problem;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Reads a line with what was stored to explain it. Called inside the municipality's transaction. */
@Singleton
class LineReader {
    private static final String LINE = """
            select l.id, l.run_id, l.month, l.pool_id, coalesce(l.recalculated_run_id, l.run_id) as evidence_run_id,
                   coalesce(l.origin_month, l.month) as evidence_month, p.service_code, l.department_code,
                   l.amount_ore, l.origin_month, l.corrects_line_id, l.numerator, l.denominator, l.rounding_ore::bigint as rounding_ore, l.key_version_id,
                   p.code as pool_code, p.name_sv, p.name_en, coalesce(a.direct_ore, 0) as direct_ore,
                   coalesce(a.overhead_ore, 0) as overhead_ore,
                   case v.basis when 'population' then 'inhabitant' when 'metered' then m.unit else 'weight' end as unit
              from statement_line_by_id(?, ?) l
              left join allocation_pool a on a.run_id = coalesce(l.recalculated_run_id, l.run_id)
               and a.month = coalesce(l.origin_month, l.month) and a.pool_id = l.pool_id
              join lateral pool_names(l.month) p on p.pool_id = l.pool_id
              join allocation_key_version v on v.id = l.key_version_id
              left join catalogue_service m on m.id = v.meter_service_id""";

    private final Sql sql;

    LineReader(Sql sql) {
        this.sql = sql;
    }

    /** @param poolMonth the pool in the month and run that worked it out; a correction's is the recalculation */
    record ExplainedLine(
            StatementLine shown,
            LocalDate month,
            UUID runId,
            SourceReader.PoolMonth poolMonth,
            UUID keyVersionId,
            Explanation.Pool pool,
            BigDecimal numerator,
            BigDecimal denominator,
            Ore roundingOre,
            String unit) {
        private static final int SHARE_DECIMALS = 6;
        private static final int PERCENT_DECIMALS = 4;

        String exactShare() {
            return BigDecimal.valueOf(pool.totalOre().value())
                    .multiply(numerator)
                    .divide(denominator, SHARE_DECIMALS, RoundingMode.HALF_UP)
                    .toPlainString();
        }

        BigDecimal sharePercent() {
            return numerator.movePointRight(2).divide(denominator, PERCENT_DECIMALS, RoundingMode.HALF_UP);
        }
    }

    ExplainedLine one(String municipality, UUID id) {
        return sql.first(LINE, LineReader::line, municipality, id).orElseThrow(Problem::notFound);
    }

    List<Explanation.OverheadStep> overheadSteps(ExplainedLine line) {
        return sql.list(
                """
                select n.code, n.name_sv, n.name_en, s.amount_ore, s.numerator, s.denominator
                  from allocation_step s
                  join cost_pool p on p.id = s.from_pool_id
                  join pool_names(?) n on n.pool_id = s.from_pool_id
                 where s.run_id = ? and s.month = ? and s.to_pool_id = ?
                 order by p.step, p.code collate "C\"""",
                row -> new Explanation.OverheadStep(
                        row.text("code"),
                        row.text("name_sv"),
                        row.text("name_en"),
                        new Ore(row.number("amount_ore")),
                        Decimals.plain(row.decimal("numerator")),
                        Decimals.plain(row.decimal("denominator"))),
                line.month(),
                line.poolMonth().run(),
                line.poolMonth().month(),
                line.poolMonth().pool());
    }

    Explanation.Key key(ExplainedLine line) {
        List<Explanation.KeyPart> parts = sql.list(
                """
                select k.code, c.weight
                  from allocation_key_component c join allocation_key k on k.id = c.component_key_id
                 where c.version_id = ? order by k.code collate "C\"""",
                row -> new Explanation.KeyPart(row.text("code"), Decimals.plain(row.decimal("weight"))),
                line.keyVersionId());
        return sql.one(
                """
                select k.code, k.name_sv, k.name_en, v.number, v.valid_from, v.basis
                  from allocation_key_version v join key_names(?) k on k.key_id = v.key_id where v.id = ?""",
                row -> new Explanation.Key(
                        row.text("code"),
                        row.text("name_sv"),
                        row.text("name_en"),
                        row.integer("number"),
                        row.date("valid_from"),
                        row.text("basis"),
                        parts),
                line.month(),
                line.keyVersionId());
    }

    /**
     * The member's own readings that the run went by, when it went by a meter: what was in force as it began, and is the
     * line's weight.
     */
    List<UsedReading> readings(String municipality, UUID id) {
        return sql.list(
                """
                select m.code, m.name_sv, m.name_en, m.unit, r.read_on, r.quantity, r.recorded_at
                  from statement_line_by_id(?, ?) l
                  join allocation_run a on a.id = coalesce(l.recalculated_run_id, l.run_id)
                  join allocation_key_version v on v.id = l.key_version_id
                  join catalogue_service m on m.id = v.meter_service_id
                  join meter_reading r on r.municipality = l.municipality and r.service_id = m.id
                   and r.department_code is not distinct from l.department_code and r.quantity = l.numerator
                   and r.read_on < coalesce(l.origin_month, l.month) + interval '1 month' and r.recorded_at <= a.started_at
                   and (r.superseded_at is null or r.superseded_at > a.started_at)
                 order by r.read_on desc limit 1""",
                row -> new UsedReading(
                        row.text("code"),
                        row.text("name_sv"),
                        row.text("name_en"),
                        row.text("unit"),
                        row.date("read_on"),
                        Decimals.plain(row.decimal("quantity"))),
                municipality,
                id);
    }

    /**
     * An overhead pool from which something has come, in one step or several, to the line's pool.
     *
     * @throws Problem 404 if there is none of that code
     */
    UUID overheadPoolBehind(ExplainedLine line, String code) {
        return sql.first(
                        """
                        with recursive behind (pool_id) as (
                            select from_pool_id from allocation_step
                             where run_id = ? and month = ? and to_pool_id = ?
                            union
                            select s.from_pool_id from behind b join allocation_step s
                                on s.run_id = ? and s.month = ? and s.to_pool_id = b.pool_id
                        )
                        select p.id from behind b join cost_pool p on p.id = b.pool_id where p.code = ?""",
                        row -> row.id("id"),
                        line.poolMonth().run(),
                        line.poolMonth().month(),
                        line.poolMonth().pool(),
                        line.poolMonth().run(),
                        line.poolMonth().month(),
                        code)
                .orElseThrow(Problem::notFound);
    }

    private static ExplainedLine line(Row row) {
        Ore direct = new Ore(row.number("direct_ore"));
        Ore overhead = new Ore(row.number("overhead_ore"));
        return new ExplainedLine(
                Statements.line(row),
                row.date("month"),
                row.id("run_id"),
                new SourceReader.PoolMonth(row.id("evidence_run_id"), row.date("evidence_month"), row.id("pool_id")),
                row.id("key_version_id"),
                new Explanation.Pool(
                        row.text("pool_code"),
                        row.text("name_sv"),
                        row.text("name_en"),
                        direct,
                        overhead,
                        direct.plus(overhead)),
                row.decimal("numerator"),
                row.decimal("denominator"),
                new Ore(row.number("rounding_ore")),
                row.text("unit"));
    }
}
