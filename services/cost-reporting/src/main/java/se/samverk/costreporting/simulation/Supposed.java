package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.id.Ids;
import se.samverk.costreporting.allocation.Resharing;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.key.KeyContent;
import se.samverk.costreporting.key.KeyProposals;

/**
 * The tables that stand in for those of the keys, the inhabitants and the readings while a month is worked out: copies,
 * with what is supposed in them. They are temporary, and gone when the month is done.
 */
@Singleton
class Supposed {
    private final Sql sql;
    private final KeyProposals keys;

    Supposed(Sql sql, KeyProposals keys) {
        this.sql = sql;
        this.keys = keys;
    }

    Resharing.Supposition make(Changes changes, YearMonth month) {
        String[] leaves = changes.leaves().toArray(String[]::new);
        List.of("allocation_key_version", "allocation_key_share", "allocation_key_component", "member_population")
                .forEach(this::copy);
        standIn("closed_population");
        sql.update(
                "insert into closed_population select * from public.closed_population where month = ?", month.atDay(1));
        sql.update("delete from allocation_key_share where member_code = any (?)", (Object) leaves);
        sql.update("delete from member_population where municipality = any (?)", (Object) leaves);
        sql.update("delete from closed_population where municipality = any (?)", (Object) leaves);
        if (changes.ofMembers()) {
            readings(leaves);
        }
        changes.joins().forEach(joining -> join(joining, month));
        return new Resharing.Supposition(
                changes.keys().stream().map(this::change).toList(), changes.joining());
    }

    private void standIn(String table) {
        sql.update("create temporary table %1$s (like public.%1$s) on commit drop".formatted(table));
    }

    private void copy(String table) {
        standIn(table);
        sql.update("insert into %1$s select * from public.%1$s".formatted(table));
    }

    /** There may be millions, so those who stay are looked up where they are. */
    private void readings(String[] leaves) {
        sql.update("create temporary table leaving (municipality text) on commit drop");
        sql.update("insert into leaving (municipality) select unnest(?::text[])", (Object) leaves);
        sql.update("""
                create temporary table supposed_reading (municipality text, service_id uuid, department_code text,
                    read_on date, quantity numeric, superseded_at timestamptz) on commit drop""");
        sql.update("""
                create temporary view meter_reading as
                select municipality, service_id, department_code, read_on, quantity, superseded_at
                  from public.meter_reading r
                 where not exists (select from leaving l where l.municipality = r.municipality)
                union all
                select municipality, service_id, department_code, read_on, quantity, superseded_at from supposed_reading""");
    }

    private void join(JoiningMember joining, YearMonth month) {
        sql.update(
                "insert into member_population (municipality, counted_on, inhabitants, source) values (?, ?, ?, '')",
                joining.municipality(),
                month.atDay(1),
                joining.inhabitants());
        sql.update(
                "insert into closed_population (municipality, month, counted_on, inhabitants, later) values (?, ?, ?, ?, false)",
                joining.municipality(),
                month.atDay(1),
                month.atDay(1),
                joining.inhabitants());
        joining.weights()
                .forEach(weight ->
                        sql.update("""
                        insert into allocation_key_share (version_id, member_code, weight)
                        select id, ?, ? from allocation_key_version where key_id = ? and basis = 'fixed'""", joining.municipality(), weight.weight(), keys.idOf(weight.keyCode())));
        joining.quantities().forEach(quantity -> read(joining.municipality(), quantity, month));
    }

    /** On the day whose readings the month goes by: a reading on a day of its own would be the only one. */
    private void read(String municipality, JoiningMember.Quantity quantity, YearMonth month) {
        sql.update(
                """
                insert into supposed_reading (municipality, service_id, read_on, quantity)
                select ?, s.id,
                       coalesce((select max(r.read_on) from public.meter_reading r
                                  where r.service_id = s.id and r.superseded_at is null and r.read_on <= ?
                                    and not exists (select from leaving l where l.municipality = r.municipality)), ?), ?
                  from catalogue_service s where s.code = ?""", municipality, month.atEndOfMonth(), month.atDay(1), quantity.quantity(), quantity.serviceCode());
    }

    /** The supposed version is the only one that any month finds by its day; the others are found by their ids. */
    private Resharing.KeyOf change(KeyChange change) {
        UUID key = keys.idOf(change.keyCode());
        UUID version = Ids.next();
        KeyContent content = change.content();
        sql.update("update allocation_key_version set valid_from = 'infinity' where key_id = ?", key);
        sql.update("""
                insert into allocation_key_version (id, key_id, number, valid_from, basis, meter_service_id, used)
                select ?, ?, 0, '-infinity', ?, (select id from catalogue_service where code = ?), true""", version, key, content.basis().code(), content.serviceCode());
        sql.batch(
                "insert into allocation_key_share (version_id, member_code, weight) values (?, ?, ?)",
                rows(content.shares().stream()
                        .map(share -> new Object[] {version, share.municipality(), share.weight()})
                        .toList()));
        sql.batch(
                "insert into allocation_key_component (version_id, component_key_id, weight) values (?, ?, ?)",
                rows(content.components().stream()
                        .map(part -> new Object[] {version, keys.idOf(part.keyCode()), part.weight()})
                        .toList()));
        return new Resharing.KeyOf(key, version);
    }

    private static List<@Nullable Object[]> rows(List<Object[]> rows) {
        return new ArrayList<>(rows);
    }
}
