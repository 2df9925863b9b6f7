package se.samverk.costreporting.period;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import se.samverk.costreporting.database.Sql;

/**
 * What happens to a month as it is closed: the pools and the counts of inhabitants that it went by are put down, so that
 * it can always be recalculated as it was, and what things were called. Rules and key versions are kept where they are,
 * by triggers.
 */
@Singleton
class Closing {
    private final Sql sql;

    Closing(Sql sql) {
        this.sql = sql;
    }

    /** Nobody changes what months are worked out by until the closing is done; who had begun is waited for. */
    void holdStructure() {
        sql.update("lock table mapping_rule, allocation_key_version, cost_pool, member_population in share mode");
    }

    void freeze(YearMonth month) {
        sql.update("""
                insert into closed_pool (month, pool_id, code, kind, step, key_id, name_sv, name_en, service_name_sv,
                                         service_name_en)
                select ?, p.id, p.code, p.kind, p.step, p.key_id, p.name_sv, p.name_en,
                       coalesce(s.name_sv, p.name_sv), coalesce(s.name_en, p.name_en)
                  from cost_pool p left join catalogue_service s on s.pool_id = p.id""", month.atDay(1));
        sql.update("""
                insert into closed_key (month, key_id, name_sv, name_en)
                select ?, id, name_sv, name_en from allocation_key""", month.atDay(1));
        sql.update("""
                insert into closed_department (municipality, month, code, name_sv, name_en)
                select m.code, ?, n.code, n.name_sv, n.name_en
                  from member m cross join lateral department_names(m.code, ?) n
                on conflict do nothing""", month.atDay(1), month.atDay(1));
        sql.update("""
                insert into closed_population (municipality, month, counted_on, inhabitants, later)
                select distinct on (p.municipality) p.municipality, ?::date, p.counted_on, p.inhabitants, p.counted_on > d.month_end
                  from member_population p cross join (values (?::date)) d (month_end)
                 order by p.municipality, p.counted_on > d.month_end, abs(p.counted_on - d.month_end)
                on conflict do nothing""", month.atDay(1), month.atEndOfMonth());
    }
}
