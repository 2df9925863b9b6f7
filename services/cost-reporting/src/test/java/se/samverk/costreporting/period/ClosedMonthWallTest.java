package se.samverk.costreporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;

/** A closed month never changes: tried at the database itself, in every role, the tables' owner's too. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ClosedMonthWallTest {
    private static final String MONTH = "date '2410-01-01'";

    /** Each would change a closed month's figures, or what they could be worked out by anew. */
    private static final List<String> CHANGES = List.of(
            "update accounting_month set state = 'draft', reviewed_by = null, reviewed_at = null, reviewed_by_name = null,"
                    + " approved_by = null, approved_at = null, approved_by_name = null, closed_by = null, closed_at = null,"
                    + " closed_by_name = null where month = " + MONTH,
            "update accounting_month set closed_by = 'somebody' where month = " + MONTH,
            "delete from accounting_month where month = " + MONTH,
            "truncate accounting_month",
            "update allocation_current set run_id = run_id where month = " + MONTH,
            "update allocation_current set month = month + interval '1 month' where month = " + MONTH,
            "delete from allocation_current where month = " + MONTH,
            "truncate allocation_current",
            "update statement_block set amounts_ore[1] = amounts_ore[1] + 1",
            "delete from statement_block",
            "truncate statement_block",
            "insert into statement_block (municipality, id, run_id, month, pool_ids, department_codes, amounts_ore,"
                    + " numerators, roundings_ore) select '1494', uuidv7(), run_id, month, array[uuidv7()], array[null::text],"
                    + " array[1], array[1], array[0] from allocation_current where month = " + MONTH,
            "update statement_line set amount_ore = amount_ore + 1",
            "delete from statement_line",
            "truncate statement_line",
            "insert into statement_line (municipality, run_id, month, pool_id, amount_ore, numerator, denominator,"
                    + " rounding_ore, key_version_id) select '1494', run_id, month, uuidv7(), 1, 1, 1, 0, uuidv7()"
                    + " from allocation_current where month = " + MONTH,
            "update allocation_run set allocated_ore = allocated_ore + 1, source_ore = source_ore + 1 where id ="
                    + " (select run_id from allocation_current where month = " + MONTH + ")",
            "delete from allocation_run where id = (select run_id from allocation_current where month = " + MONTH + ")",
            "truncate allocation_run cascade",
            "update allocation_month set source_ore = source_ore + 1 where month = " + MONTH,
            "delete from allocation_month where month = " + MONTH,
            "update allocation_pool set direct_ore = direct_ore + 1 where month = " + MONTH,
            "delete from allocation_pool where month = " + MONTH,
            "insert into allocation_source (run_id, month, account, amount_ore) select run_id, month, 5010, 1"
                    + " from allocation_current where month = " + MONTH,
            "update allocation_source set amount_ore = amount_ore + 1 where month = " + MONTH,
            "delete from allocation_source where month = " + MONTH,
            "insert into allocation_undistributed (run_id, month, pool_id, reason, amount_ore)"
                    + " select run_id, month, uuidv7(), 'no-key', 1 from allocation_current where month = " + MONTH,
            "truncate allocation_undistributed",
            "insert into closed_pool (month, pool_id, code, kind, name_sv, name_en, service_name_sv, service_name_en)"
                    + " values (" + MONTH + ", uuidv7(), 'x', 'service', 'x', 'x', 'x', 'x')",
            "update closed_pool set key_id = null where month = " + MONTH,
            "update closed_pool set service_name_sv = 'x' where month = " + MONTH,
            "insert into closed_key (month, key_id, name_sv, name_en) values (" + MONTH + ", uuidv7(), 'x', 'x')",
            "update closed_key set name_sv = 'x' where month = " + MONTH,
            "delete from closed_key where month = " + MONTH,
            "insert into closed_department (municipality, month, code, name_sv, name_en)" + " values ('1494', " + MONTH
                    + ", 'x', 'x', 'x')",
            "update closed_department set name_sv = 'x' where month = " + MONTH,
            "truncate closed_department",
            "delete from closed_pool where month = " + MONTH,
            "update closed_population set inhabitants = 1",
            "truncate closed_population",
            "update mapping_rule set priority = 0 where valid_from <= " + MONTH + " and valid_to is null",
            "delete from mapping_rule where valid_from <= " + MONTH + " and valid_to is null",
            "insert into mapping_rule (id, priority, account_from, account_to, pool_id, valid_from)"
                    + " select uuidv7(), 1, '4', '7', id, " + MONTH + " from cost_pool limit 1",
            "delete from allocation_key_version where valid_from <= " + MONTH,
            "insert into allocation_key_version (id, key_id, number, valid_from, basis)"
                    + " select uuidv7(), k.key_id, 99, " + MONTH + ", 'population' from closed_pool k"
                    + " where k.key_id is not null and k.month = " + MONTH + " limit 1",
            "update period_transition set comment = 'x'",
            "delete from period_transition");

    private final Finance finance = new Finance();

    @BeforeEach
    void closedMonth() {
        TestFederation.arrive();
        TestPeriods.forget();
        finance.rule(finance.mark, finance.servicePool("epost", finance.key("invanare", "population", "")));
        new TestLedger()
                .row("2410-01", 6420, finance.mark, null, 100_000)
                .row("2410-01", 6420, "ingen-" + finance.mark, null, 7)
                .store();
        finance.run("2410-01");
        TestPeriods.closeAll("2410-01");
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
    }

    @Test
    void everyRole_isRefusedEveryChange_andTheFiguresStand() throws SQLException {
        String before = figures();
        assertTrue(before.length() > 100, "there is something to keep");
        for (String role : List.of("owner", "federation", "tenant")) {
            for (String change : CHANGES) {
                SQLException refused = assertThrows(SQLException.class, () -> as(role, change), role + ": " + change);
                assertTrue(
                        List.of("23001", "42501").contains(refused.getSQLState()),
                        role + ": " + change + ": " + refused.getMessage());
            }
        }
        assertEquals(before, figures());
    }

    @Test
    void reviewerAndApprover_areTwo_alsoForTheDatabase() {
        SQLException refused = assertThrows(SQLException.class, () -> as("owner", """
                insert into accounting_month (month) values (date '2410-02-01');
                update accounting_month set state = 'reviewed', reviewed_at = now(), reviewed_by = 'a', reviewed_by_name = 'A'
                 where month = date '2410-02-01';
                update accounting_month set state = 'approved', approved_at = now(), approved_by = 'a', approved_by_name = 'A'
                 where month = date '2410-02-01'"""));
        assertTrue(refused.getMessage().contains("accounting_month_four_eyes"), refused.getMessage());
    }

    @Test
    void steps_areNotSkipped_alsoForTheDatabase() {
        SQLException refused = assertThrows(SQLException.class, () -> as("owner", """
                insert into accounting_month (month) values (date '2410-02-01');
                update accounting_month set state = 'closed', reviewed_at = now(), reviewed_by = 'a', reviewed_by_name = 'A',
                       approved_at = now(), approved_by = 'b', approved_by_name = 'B', closed_at = now(), closed_by = 'a',
                       closed_by_name = 'A' where month = date '2410-02-01'"""));
        assertEquals("23001", refused.getSQLState(), refused.getMessage());
    }

    private static void as(String role, String sql) throws SQLException {
        try (Connection connection = TestPostgres.superuser("cost_reporting").getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role cost_reporting_" + role);
            statement.execute("select set_tenant('1494')");
            statement.execute(sql);
            connection.rollback();
        }
    }

    private static String figures() {
        return TestLedger.text("""
                select string_agg(f, ' ' order by f) from (
                  select l::text as f from member d join allocation_current c on c.month = date '2410-01-01'
                                                cross join statement_lines(d.code, c.run_id) l
                  union all select m::text from allocation_month m where m.month = date '2410-01-01'
                  union all select p::text from allocation_pool p where p.month = date '2410-01-01'
                  union all select s::text from allocation_source s where s.month = date '2410-01-01'
                  union all select a::text from accounting_month a where a.month = date '2410-01-01'
                  union all select k::text from closed_pool k where k.month = date '2410-01-01') t (f)""");
    }
}
