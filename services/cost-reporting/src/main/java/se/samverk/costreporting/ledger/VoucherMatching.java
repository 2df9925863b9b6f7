package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import se.samverk.common.id.Ids;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.sie.SieProblems;
import se.samverk.costreporting.sie.SieYear;

/**
 * Finds out, for all of a file's vouchers at once, which the ledger has, which are new, and which it has with other
 * content. Equal content under the same key is the same voucher, as many times as it occurs on both sides. What is
 * then left of a number on both sides is a conflict; what is left in the file alone is new. Vouchers without a number
 * have nothing but their content to be known by, so they are never in conflict.
 */
@Singleton
class VoucherMatching {
    private static final String MATCH = """
            insert into staged_match
            with filed as (
              select ordinal, fiscal_year, series, number, content_hash,
                     row_number() over (partition by fiscal_year, series, number, content_hash order by ordinal) as nth
              from staged_voucher),
            stored as (
              select v.id, y.number as fiscal_year, v.series collate "C" as series, v.number collate "C" as number,
                     v.content_hash, v.occurrence,
                     row_number() over (partition by v.fiscal_year_id, v.series collate "C", v.number collate "C",
                                        v.content_hash order by v.occurrence) as nth
              from voucher v join staged_year y on y.id = v.fiscal_year_id),
            kept as (
              select distinct s.fiscal_year, s.series, s.number, c.file_content_hash
              from voucher_conflict c join stored s on s.id = c.voucher_id where c.state = 'kept'),
            same as (
              select f.ordinal, s.id from filed f join stored s using (fiscal_year, series, number, content_hash, nth)),
            left_in_file as (
              select f.ordinal, f.fiscal_year, f.series, f.number,
                     row_number() over (partition by f.fiscal_year, f.series, f.number order by f.ordinal) as nth
              from filed f
              where f.number <> '' and not exists (select from same where same.ordinal = f.ordinal)
                and not exists (select from kept k where k.fiscal_year = f.fiscal_year and k.series = f.series
                                and k.number = f.number and k.file_content_hash = f.content_hash)),
            left_in_ledger as (
              select s.id, s.fiscal_year, s.series, s.number,
                     row_number() over (partition by s.fiscal_year, s.series, s.number order by s.occurrence) as nth
              from stored s where s.number <> '' and not exists (select from same where same.id = s.id))
            select ordinal, null::uuid as conflicts_with from same
            union all
            select f.ordinal, null from filed f join kept k on k.fiscal_year = f.fiscal_year and k.series = f.series
              and k.number = f.number and k.file_content_hash = f.content_hash
            where not exists (select from same where same.ordinal = f.ordinal)
            union all
            select f.ordinal, s.id from left_in_file f join left_in_ledger s using (fiscal_year, series, number, nth)""";

    private static final String STORE_ALL = """
            insert into voucher (id, fiscal_year_id, series, number, occurrence, voucher_date, text, content_hash, import_id)
            select f.id, y.id, f.series, f.number, 1, f.voucher_date, f.text, f.content_hash, ?
            from staged_voucher f join staged_year y on y.number = f.fiscal_year""";

    private static final String STORE_NEW = """
            insert into voucher (id, fiscal_year_id, series, number, occurrence, voucher_date, text, content_hash, import_id)
            select n.id, y.id, n.series, n.number, n.nth + coalesce(o.most, 0), n.voucher_date, n.text, n.content_hash, ?
            from (select f.*, row_number() over (partition by fiscal_year, series, number order by ordinal) as nth
                  from staged_voucher f
                  where not exists (select from staged_match m where m.ordinal = f.ordinal)) n
            join staged_year y on y.number = n.fiscal_year
            left join (select y.number as fiscal_year, v.series collate "C" as series, v.number collate "C" as number,
                              max(v.occurrence) as most
                       from voucher v join staged_year y on y.id = v.fiscal_year_id group by 1, 2, 3) o
              on o.fiscal_year = n.fiscal_year and o.series = n.series and o.number = n.number
            order by n.ordinal""";

    private static final String STORE_CONFLICTS = """
            insert into voucher_conflict (id, import_id, voucher_id, file_date, file_text, file_content_hash, state)
            select f.id, ?, m.conflicts_with, f.voucher_date, f.text, f.content_hash, 'open'
            from staged_match m join staged_voucher f using (ordinal) where m.conflicts_with is not null""";

    private static final String REPEATED = """
            select series, number, min(line) as line, count(*) as n from staged_voucher
            group by fiscal_year, series, number having count(*) > 1 order by 3 limit 1000""";

    private final Sql sql;

    VoucherMatching(Sql sql) {
        this.sql = sql;
    }

    /** Matches the staged vouchers with the ledger's; true if the years hold none, so that everything is new. */
    boolean match(Connection connection, Map<SieYear, Integer> years, String organisation) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create temporary table staged_year (number integer not null, id uuid not null) on commit drop;
                    create temporary table staged_match (ordinal bigint not null, conflicts_with uuid) on commit drop""");
        }
        years.forEach((year, number) -> sql.update(
                "insert into staged_year (number, id) values (?, ?)", number, fiscalYear(year, organisation)));
        if (!sql.exists("select 1 from voucher v join staged_year y on y.id = v.fiscal_year_id limit 1")) {
            return true;
        }
        try (Statement statement = connection.createStatement()) {
            // The ledger's statistics may be from before its last import. What compares all with all must not be led
            // by them to compare one by one.
            statement.execute("set local enable_nestloop = off");
            statement.execute("analyze staged_voucher; analyze staged_year");
            statement.execute(MATCH);
            statement.execute("analyze staged_match");
        }
        return false;
    }

    /** Whether the ledger has no voucher of any of an organisation's years. */
    boolean holdsNothingOf(Collection<SieYear> years, String organisation) {
        return years.stream().noneMatch(year -> sql.exists("""
                select 1 from voucher v join fiscal_year y on y.id = v.fiscal_year_id
                where y.organisation_number = ? and y.starts_on = ? and y.ends_on = ? limit 1""", organisation, date(year.from()), date(year.to())));
    }

    private UUID fiscalYear(SieYear year, String organisation) {
        return sql.one(
                """
                insert into fiscal_year (id, organisation_number, starts_on, ends_on, assumed) values (?, ?, ?, ?, ?)
                on conflict (organisation_number, starts_on, ends_on)
                do update set assumed = fiscal_year.assumed and excluded.assumed
                returning id""", row -> row.id("id"), Ids.next(), organisation, date(year.from()), date(year.to()), year.assumed());
    }

    static LocalDate date(int number) {
        return LocalDate.parse(Integer.toString(number), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Whether each voucher has a number of its own; tells of numbers that several have. */
    boolean tellOfRepeatedNumbers(SieProblems problems) {
        List<Boolean> repeated = sql.list(REPEATED, row -> {
            if (!row.text("number").isEmpty()) {
                problems.warning(
                        row.number("line"),
                        "#VER",
                        "number-repeated",
                        (row.text("series") + " " + row.text("number")).strip(),
                        Long.toString(row.number("n")));
            }
            return true;
        });
        return repeated.isEmpty();
    }

    /** Stores all of the file's vouchers, where the years hold none and each has a number of its own. */
    long storeAll(UUID importId) {
        return sql.update(STORE_ALL, importId);
    }

    long storeNew(UUID importId) {
        return sql.update(STORE_NEW, importId);
    }

    long storeConflicts(UUID importId) {
        return sql.update(STORE_CONFLICTS, importId);
    }

    /** The places of the vouchers that are new. */
    BitSet newOnes(Connection connection, long vouchers) throws SQLException {
        BitSet places = new BitSet((int) vouchers);
        places.set(0, (int) vouchers);
        each(connection, "select ordinal from staged_match", places::clear);
        return places;
    }

    /** The places of the vouchers in conflict. */
    BitSet conflicting(Connection connection) throws SQLException {
        BitSet places = new BitSet();
        each(connection, "select ordinal from staged_match where conflicts_with is not null", places::set);
        return places;
    }

    private static void each(Connection connection, String query, IntConsumer place) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setFetchSize(10_000);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    place.accept(rows.getInt(1));
                }
            }
        }
    }
}
