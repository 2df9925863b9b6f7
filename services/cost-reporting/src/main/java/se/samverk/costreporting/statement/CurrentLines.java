package se.samverk.costreporting.statement;

/** The lines of one municipality that hold: those of each month's current run. Shared by the reads of a statement. */
final class CurrentLines {
    /** Parameters: first and last month, municipality. Columns of {@code line}: those of statement_lines(). */
    static final String WITH_LINES = """
            with current as materialized (
                select month, run_id from allocation_current where month between ? and ?
            ), line as (
                select l.*
                  from (select distinct run_id from current) r
                  cross join lateral statement_lines(?, r.run_id) l
                  join current c on c.run_id = l.run_id and c.month = l.month
            )
            """;

    /** A line's columns as they are shown, from {@code line l}. */
    static final String SHOWN = """
            select l.id, l.month, coalesce(s.code, p.code) as service_code, l.department_code, l.amount_ore,
                   l.origin_month, l.corrects_line_id
              from line l
              join cost_pool p on p.id = l.pool_id
              left join catalogue_service s on s.pool_id = l.pool_id
            """;

    private CurrentLines() {}
}
