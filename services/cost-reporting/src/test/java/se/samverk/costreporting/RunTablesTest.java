package se.samverk.costreporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;

/** What a run has come to never changes: read from the catalogue, so that it holds for the next table too. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RunTablesTest {
    /** Tables that name a run and yet are no rows of it, and why. */
    private static final Map<String, String> NOT_OF_THE_RUN = Map.of(
            "allocation_current",
            "says which run a month's figures come from; a draft's may be another tomorrow",
            "allocation_underway",
            "says which months a run goes on for, until it has ended");

    /** Of a trigger's type: 4 insert, 8 delete, 16 update, 32 truncate. */
    private static final String UNGUARDED = """
            with guard as (
                select t.tgrelid, p.proname, t.tgtype::int as events
                  from pg_trigger t join pg_proc p on p.oid = t.tgfoid
                 where t.tgenabled in ('O', 'A') and p.proname in ('run_rows_guard', 'refuse_change')
            )
            select c.relname
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'run_id' and not a.attisdropped
              left join guard g on g.tgrelid = c.oid
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
             group by c.relname
            having coalesce(bit_or(g.events) filter (where g.proname = 'run_rows_guard'), 0) & 4 <> 4
                or coalesce(bit_or(g.events) filter (where g.proname = 'refuse_change'), 0) & 40 <> 40
                or coalesce(bit_or(g.events), 0) & 16 <> 16
             order by 1""";

    @Test
    void everyTableOfARun_takesRowsWhileItGoesOn_andNeverLosesOrChangesThemAfter() throws SQLException {
        List<String> unguarded = new ArrayList<>(names(UNGUARDED));
        assertTrue(unguarded.containsAll(NOT_OF_THE_RUN.keySet()), "an exception that is none any more: " + unguarded);
        unguarded.removeAll(NOT_OF_THE_RUN.keySet());
        assertEquals(List.of(), unguarded, "tables of a run without run_rows_guard or refuse_change");
    }

    private static List<String> names(String query) throws SQLException {
        try (Connection superuser = TestPostgres.superuser("cost_reporting").getConnection();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
