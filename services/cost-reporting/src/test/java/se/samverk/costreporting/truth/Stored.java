package se.samverk.costreporting.truth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverk.test.TestPostgres;

/** What the service has stored, in the words of {@link Truth}: everything of the runs that count for a year's months. */
public final class Stored {
    private static final String RUNS =
            " from allocation_current c join allocation_month m on m.run_id = c.run_id and m.month = c.month ";

    private static final String LINES = RUNS + """
            cross join member d cross join lateral statement_lines(d.code, c.run_id) l join cost_pool p on p.id = l.pool_id
            where l.month = c.month and c.month between ? and ?""";

    private static @Nullable Connection open;

    private final String mark;
    private final int firstYear;
    private final int lastYear;
    private final SortedMap<String, String> all = new TreeMap<>();

    private Stored(String mark, int firstYear, int lastYear) {
        this.mark = "-" + mark;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** Of months without corrections, with how each figure came to be. */
    public static SortedMap<String, String> of(String mark, int year) {
        Stored stored = new Stored(mark, year, year);
        stored.each(
                """
                select c.month, p.code, l.municipality, l.department_code, l.amount_ore, l.numerator, l.denominator,
                       l.rounding_ore""" + LINES,
                row -> stored.say(
                        row,
                        "line " + stored.name(row, 2) + " " + new Structure.Carrier(row.getString(3), row.getString(4)),
                        part(row, 5)));
        stored.each(
                """
                select c.month, g.code, r.code, s.amount_ore, s.numerator, s.denominator, s.rounding_ore""" + RUNS + """
                  join allocation_step s on s.run_id = c.run_id and s.month = c.month
                  join cost_pool g on g.id = s.from_pool_id join cost_pool r on r.id = s.to_pool_id
                 where c.month between ? and ?""",
                row -> stored.say(row, "step " + stored.name(row, 2) + " to " + stored.name(row, 3), part(row, 4)));
        stored.each(
                "select c.month, p.code, a.direct_ore, a.overhead_ore" + RUNS + """
                  join allocation_pool a on a.run_id = c.run_id and a.month = c.month
                  join cost_pool p on p.id = a.pool_id where c.month between ? and ?""",
                row -> stored.say(row, "pool " + stored.name(row, 2), row.getLong(3) + " and " + row.getLong(4)));
        stored.each(
                "select c.month, p.code, u.reason, u.amount_ore" + RUNS + """
                  join allocation_undistributed u on u.run_id = c.run_id and u.month = c.month
                  join cost_pool p on p.id = u.pool_id where u.amount_ore <> 0 and c.month between ? and ?""",
                row -> stored.say(
                        row, "undistributed " + stored.name(row, 2) + " " + row.getString(3), row.getString(4)));
        stored.each(
                "select c.month, s.account, s.cost_centre, s.project, s.amount_ore" + RUNS + """
                  join allocation_source s on s.run_id = c.run_id and s.month = c.month
                 where s.pool_id is null and c.month between ? and ?""",
                row -> stored.say(
                        row,
                        "unmatched " + row.getInt(2) + " " + stored.name(row, 3) + " " + stored.name(row, 4),
                        row.getString(5)));
        stored.each(
                "select c.month, source_ore, allocated_ore, undistributed_ore, unmatched_ore" + RUNS
                        + "where c.month between ? and ?",
                stored::sums);
        return stored.all;
    }

    /**
     * What the months have been reported as so far, line by line: their own rows and every correction of them, whatever
     * month it is in. Nothing is left out.
     */
    static SortedMap<String, String> reported(String mark, int firstYear, int lastYear) {
        Stored stored = new Stored(mark, firstYear, lastYear);
        stored.each(
                """
                select coalesce(l.origin_month, l.month) as month, p.code, l.municipality, l.department_code, sum(l.amount_ore)""" + LINES + " group by 1, 2, 3, 4 having sum(l.amount_ore) <> 0",
                row -> stored.say(
                        row,
                        "line " + stored.name(row, 2) + " " + new Structure.Carrier(row.getString(3), row.getString(4)),
                        row.getString(5)));
        stored.each(
                "select coalesce(u.origin_month, u.month) as month, p.code, sum(u.amount_ore)" + RUNS + """
                  join allocation_undistributed u on u.run_id = c.run_id and u.month = c.month
                  join cost_pool p on p.id = u.pool_id
                 where c.month between ? and ? group by 1, 2 having sum(u.amount_ore) <> 0""",
                row -> stored.say(row, "undistributed " + stored.name(row, 2), row.getString(3)));
        stored.each(
                """
                select coalesce(s.origin_month, s.month) as month, s.account, s.cost_centre, s.project, sum(s.amount_ore)""" + RUNS + """
                  join allocation_source s on s.run_id = c.run_id and s.month = c.month
                 where s.pool_id is null and c.month between ? and ?
                 group by 1, 2, 3, 4 having sum(s.amount_ore) <> 0""",
                row -> stored.say(
                        row,
                        "unmatched " + row.getInt(2) + " " + stored.name(row, 3) + " " + stored.name(row, 4),
                        row.getString(5)));
        stored.each("""
                select n.month, sum(n.source_ore), sum(n.allocated_ore), sum(n.undistributed_ore), sum(n.unmatched_ore)
                  from (select m.month, m.source_ore, m.allocated_ore, m.undistributed_ore, m.unmatched_ore""" + RUNS + """
                        union all
                        select k.month, -k.source_ore, -k.allocated_ore, -k.undistributed_ore, -k.unmatched_ore""" + RUNS + """
                          join allocation_correction k on k.run_id = c.run_id and k.month = c.month
                        union all
                        select k.origin_month, k.source_ore, k.allocated_ore, k.undistributed_ore, k.unmatched_ore""" + RUNS + """
                          join allocation_correction k on k.run_id = c.run_id and k.month = c.month) n
                 where n.month between ? and ? group by 1""", stored::sums);
        return stored.all;
    }

    /** How many corrections of closed months those years' months have. */
    static long corrections(int firstYear, int lastYear) {
        Stored stored = new Stored("", firstYear, lastYear);
        long[] count = new long[1];
        stored.each("select count(*)" + RUNS + """
                join allocation_correction k on k.run_id = c.run_id and k.month = c.month
                where c.month between ? and ?""", row -> count[0] = row.getLong(1));
        return count[0];
    }

    private void sums(ResultSet row) throws SQLException {
        say(row, "source", row.getString(2));
        say(row, "allocated", row.getString(3));
        say(row, "undistributed", row.getString(4));
        say(row, "unmatched", row.getString(5));
    }

    private static String part(ResultSet row, int at) throws SQLException {
        Fraction share = Fraction.of(row.getBigDecimal(at + 1)).by(Fraction.of(row.getBigDecimal(at + 2)));
        return new Split.Part(row.getLong(at), share, row.getLong(at + 3)).toString();
    }

    private @Nullable String name(ResultSet row, int at) throws SQLException {
        String name = row.getString(at);
        return name == null ? null : name.replace(mark, "");
    }

    private void say(ResultSet row, String what, String amount) throws SQLException {
        String before = all.put(row.getString(1).substring(0, 7) + " " + what, amount);
        if (before != null) {
            throw new AssertionError(what + " is there twice: " + before + ", " + amount);
        }
    }

    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    private void each(String query, EachRow taken) {
        try (PreparedStatement select = connection().prepareStatement(query)) {
            select.setObject(1, LocalDate.of(firstYear, 1, 1));
            select.setObject(2, LocalDate.of(lastYear, 12, 31));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taken.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for all: opening it takes longer than what is read by it. */
    private static synchronized Connection connection() throws SQLException {
        Connection found = open;
        if (found == null) {
            found = TestPostgres.superuser("cost_reporting").getConnection();
            open = found;
        }
        return found;
    }

    /** Who is a member, and the counts of inhabitants. */
    public static Map<String, NavigableMap<LocalDate, Integer>> members() {
        Map<String, NavigableMap<LocalDate, Integer>> members = new TreeMap<>();
        new Stored("", 2000, 2000).each("""
                        select d.code, p.counted_on, p.inhabitants from member d
                          left join member_population p on p.municipality = d.code
                         where ?::date is not null and ?::date is not null""", row -> {
            NavigableMap<LocalDate, Integer> counts = members.computeIfAbsent(row.getString(1), any -> new TreeMap<>());
            if (row.getObject(2) != null) {
                counts.put(row.getObject(2, LocalDate.class), row.getInt(3));
            }
        });
        return members;
    }
}
