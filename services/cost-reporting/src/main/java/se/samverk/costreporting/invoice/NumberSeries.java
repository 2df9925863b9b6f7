package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import se.samverk.costreporting.database.Sql;

/**
 * Gives numbers, one series a year, without gaps: the series' row stays locked until the caller's transaction ends, and a
 * transaction that fails gives its numbers back.
 */
@Singleton
class NumberSeries {
    private final Sql sql;

    NumberSeries(Sql sql) {
        this.sql = sql;
    }

    /** Waits for whoever is numbering in the series, and keeps others waiting until the transaction ends. */
    void lock(int series) {
        sql.update("insert into invoice_series (series, last_number) values (?, 0) on conflict do nothing", series);
        sql.first("select 1 as n from invoice_series where series = ? for update", row -> row.integer("n"), series);
    }

    /** The last number given. */
    int last(int series) {
        return sql.one(
                "select last_number from invoice_series where series = ?", row -> row.integer("last_number"), series);
    }

    /** Takes the next numbers, each of which becomes {@code 2026-00001}. */
    void take(int series, int count) {
        int last = last(series);
        sql.update("""
                insert into invoice_number (number, series, place)
                select ?::text || '-' || lpad(n::text, greatest(5, length(n::text)), '0'), ?, n
                  from generate_series(?::int, ?::int) n""", Integer.toString(series), series, last + 1, last + count);
        sql.update("update invoice_series set last_number = ? where series = ?", last + count, series);
    }

    String number(int series, int place) {
        return sql.one(
                "select number from invoice_number where series = ? and place = ?",
                row -> row.text("number"),
                series,
                place);
    }
}
