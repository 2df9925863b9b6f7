package se.samverk.costreporting.reportpackage;

import jakarta.inject.Singleton;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** What a period's reports are made from, so that it shows when that has become another. */
@Singleton
class Figures {
    private final Sql sql;

    Figures(Sql sql) {
        this.sql = sql;
    }

    /**
     * The same as long as the period, and the one before that is compared with, have the same runs and states, and the
     * members are the same. Called inside the caller's transaction.
     */
    String of(Period period) {
        return sql.one("""
                select encode(sha256(convert_to(coalesce((
                           select string_agg(c.month || ' ' || c.run_id || ' ' || coalesce(a.state, 'draft'), ';' order by c.month)
                             from allocation_current c left join accounting_month a on a.month = c.month
                            where c.month between ? and ?), '')
                       || (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from member), 'UTF8')), 'hex') as figures""", row -> row.text("figures"), period.previous().firstMonth(), period.lastMonth());
    }

    boolean hasAny(Period period) {
        return sql.exists(
                "select from allocation_current where month between ? and ?", period.firstMonth(), period.lastMonth());
    }
}
