package se.samverk.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import se.samverk.local.install.Part;

/**
 * A year that 290 members, with ten departments each, share by what meters tell of thirty services: ten million readings,
 * one of each department and service every third day, as an integration sends them, and a million ledger rows. It lies
 * in 1997, where no other figure is.
 */
final class MeteredYear {

    static final String YEAR = "1997";
    private static final int READINGS = 290 * 10 * 30 * 115;

    private static final List<String> PARTS = List.of(
            """
            insert into member (code, slug, name, updated_at)
            select (9000 + n)::text, 'bench-' || n, 'Bench ' || n, now() from generate_series(1, 290) n
            on conflict do nothing""",
            """
            insert into realm (code, slug, name) select code, slug, name from member where code > '9000'
            on conflict do nothing""",
            """
            insert into member_population (municipality, counted_on, inhabitants)
            select (9000 + n)::text, '1996-12-31', 2000 + n * 7919 % 90000 from generate_series(1, 290) n
            on conflict do nothing""",
            """
            insert into member_department (municipality, code, id, name_sv, name_en)
            select m.code, 'F' || d, uuidv7(), 'Förvaltning ' || d, 'Department ' || d
              from member m, generate_series(0, 9) d where m.code > '9000'""",
            """
            insert into allocation_key (id, code, name_sv, name_en)
            select uuidv7(), 'metered-' || n, 'Mätare ' || n, 'Meter ' || n from generate_series(1, 30) n""",
            """
            insert into cost_pool (id, code, name_sv, name_en, kind, key_id)
            select uuidv7(), code, name_sv, name_en, 'service', id from allocation_key where code like 'metered-%'""",
            """
            insert into catalogue_service (id, code, name_sv, name_en, unit, pool_id)
            select uuidv7(), code, name_sv, name_en, 'device', id from cost_pool where code like 'metered-%'""",
            """
            insert into allocation_key_version (id, key_id, number, valid_from, basis, meter_service_id)
            select uuidv7(), k.id, 1, '1990-01-01', 'metered', s.id
              from allocation_key k join catalogue_service s on s.code = k.code where k.code like 'metered-%'""",
            """
            insert into mapping_rule (id, priority, account_from, account_to, cost_centre, pool_id, valid_from, valid_to)
            select uuidv7(), 60, '4000', '7999', (300 + substr(code, 9)::integer)::text, id, '1990-01-01', '1999-12-31'
              from cost_pool where code like 'metered-%'""",
            """
            insert into ledger_entry (voucher_id, amount_ore, period, account, row_number, cost_centre)
            select uuidv7(), (h * 7919) % 1000000 - 100000, make_date(1997, 1 + g % 12, 1), 4000 + (h % 60) * 61, 1,
                   (301 + h % 30)::text
              from (select g, (g * 104729::bigint) % 1700 as h from generate_series(1, 1000000) g) r""",
            """
            insert into ledger_month (month, revision)
            select make_date(1997, n, 1), 1 from generate_series(1, 12) n on conflict do nothing""",
            """
            insert into meter_reading (municipality, id, service_id, department_code, read_on, quantity, recorded_at,
                                       recorded_by)
            select d.municipality, uuidv7(), s.id, d.code, date '1997-01-18' + 3 * n,
                   (ascii(right(d.municipality, 1)) * 31 + n * 7 + ascii(right(d.code, 1)) * 13) % 200, now(), 'bench'
              from generate_series(0, 114) n
             cross join (select id from catalogue_service where code like 'metered-%' order by code) s
             cross join (select municipality, code from member_department where municipality > '9000'
                          order by municipality, code) d""",
            """
            insert into meter_day (service_id, read_on, revision)
            select s.id, date '1997-01-18' + 3 * n, 1
              from generate_series(0, 114) n, catalogue_service s where s.code like 'metered-%'""",
            "vacuum (analyze) meter_reading",
            "vacuum (analyze) ledger_entry");

    private MeteredYear() {}

    /** Made once: a year that has been closed is closed. */
    static void prepare(BenchContext context) throws SQLException {
        context.progress("making %,d meter readings and 1,000,000 ledger rows".formatted(READINGS));
        try (Connection connection = context.connect(Part.COST_REPORTING);
                var statement = connection.createStatement()) {
            // Foreign keys of rows that were made from the very tables they point to: minutes of looking up.
            statement.execute("set session_replication_role = replica");
            for (String part : PARTS) {
                statement.execute(part);
            }
        }
    }
}
