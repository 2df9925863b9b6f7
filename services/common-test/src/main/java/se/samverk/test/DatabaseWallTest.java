package se.samverk.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The third tenancy wall, alone: what the database itself holds to, read from its catalog and tried without any code of
 * the service's in between. A service extends this as a {@code @QuarkusTest}, which migrates its database first.
 */
public abstract class DatabaseWallTest {
    private final String database = PostgresResource.serviceProperty("samverk.database");

    @Test
    void everyTenantTable_hasForcedRowSecurityAndTheOnePolicy() throws SQLException {
        for (String table : tenantTables()) {
            assertEquals(
                    "true,true",
                    one("select relrowsecurity || ',' || relforcerowsecurity from pg_class where oid = '" + table
                            + "'::regclass"),
                    table);
            String policy =
                    one("select string_agg(qual || ' / ' || with_check, ';') from pg_policies where tablename = '"
                            + table + "'");
            assertEquals("(municipality = current_tenant()) / (municipality = current_tenant())", policy, table);
        }
    }

    @Test
    void everyTenantTable_leadsItsKeysWithTheMunicipality() throws SQLException {
        String sql = """
                select i.indexrelid::regclass::text from pg_index i
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indisunique and a.attname <> 'municipality' and i.indrelid = '%s'::regclass""";
        for (String table : tenantTables()) {
            assertEquals(List.of(), all(sql.formatted(table)), table);
        }
    }

    @Test
    void tenantRole_withoutATenant_seesNoRows_andCannotWriteAnothersRows() throws SQLException {
        for (String table : tenantTables()) {
            assertEquals("0", inTenantRole("", "select count(*) from " + table), table);
            assertEquals(
                    "0",
                    inTenantRole("1494", "select count(*) from " + table + " where municipality <> '1494'"),
                    table);
        }
    }

    @Test
    void tenantFunction_refusesWhatIsNoMunicipalityCode() throws SQLException {
        assertEquals("1494", inTenantRole("1494", "select current_tenant()"));
        for (String code : List.of("14940", "abcd", "", "1' or '1'='1")) {
            String call = "select set_tenant('" + code.replace("'", "''") + "')";
            assertThrows(SQLException.class, () -> inTenantRole("", call), code);
        }
    }

    @Test
    void poolsOwnRole_canReadNothing() throws SQLException {
        try (Connection login = login();
                Statement statement = login.createStatement()) {
            for (String table : tables()) {
                assertThrows(
                        SQLException.class, () -> statement.executeQuery("select 1 from " + table + " limit 1"), table);
            }
        }
    }

    @Test
    void tenantRole_ownsNothing_andCannotPassRowSecurity() throws SQLException {
        assertEquals(
                "false",
                one("select (rolbypassrls or rolsuper)::text from pg_roles where rolname = '" + database + "_tenant'"));
        assertEquals("0", one("select count(*) from pg_class where relowner = '" + database + "_tenant'::regrole"));
        assertFalse(Boolean.parseBoolean(
                one("select pg_has_role('" + database + "_tenant', '" + database + "_owner', 'member')::text")));
    }

    /** Tables that belong to municipalities: those with the column, but for what the service lists as shared by all. */
    private List<String> tenantTables() throws SQLException {
        return all("""
                select c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'municipality'
                order by 1""").stream()
                .filter(table -> !sharedTables().contains(table))
                .toList();
    }

    /** Tables that name municipalities, yet are the federation's: read by all or by nobody in a tenant's role. */
    protected List<String> sharedTables() {
        return List.of();
    }

    @Test
    void sharedTables_cannotBeChangedInATenantsRole() throws SQLException {
        for (String table : sharedTables()) {
            assertTrue(tables().contains(table), table);
            for (String right : List.of("insert", "update", "delete", "truncate")) {
                assertEquals(
                        "false",
                        one("select has_table_privilege('" + database + "_tenant', '" + table + "', '" + right
                                + "')::text"),
                        table);
            }
        }
    }

    @Test
    void auditTrail_isAppendedToOnly_andSeenByItsOwnScope() throws SQLException {
        for (String table : List.of("audit_entry", "audit_chain")) {
            assertEquals(
                    "true,true",
                    one("select relrowsecurity || ',' || relforcerowsecurity from pg_class where oid = '" + table
                            + "'::regclass"),
                    table);
            assertEquals("0", inTenantRole("", "select count(*) from " + table), table);
            assertEquals("0", inTenantRole("1494", "select count(*) from " + table + " where scope <> '1494'"), table);
        }
        for (String role : List.of("_tenant", "_federation")) {
            for (String right : List.of("update", "delete", "truncate")) {
                assertEquals(
                        "false",
                        one("select has_table_privilege('" + database + role + "', 'audit_entry', '" + right
                                + "')::text"),
                        role + " " + right);
            }
        }
    }

    private List<String> tables() throws SQLException {
        return all("""
                select tablename from pg_tables where schemaname = 'public'
                and tablename not in ('scheduled_tasks', 'flyway_schema_history') order by 1""");
    }

    private Connection login() throws SQLException {
        return DriverManager.getConnection(TestPostgres.url(database), database + "_login", TestPostgres.PASSWORD);
    }

    private String inTenantRole(String code, String sql) throws SQLException {
        try (Connection login = login();
                Statement statement = login.createStatement()) {
            login.setAutoCommit(false);
            statement.execute("set local role " + database + "_tenant");
            if (!code.isEmpty()) {
                statement.execute("select set_tenant('" + code + "')");
            }
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(1);
            } catch (SQLException refused) {
                if ("42501".equals(refused.getSQLState()) && sql.startsWith("select count")) {
                    return "0"; // no grant at all is a wall too
                }
                throw refused;
            } finally {
                login.rollback();
            }
        }
    }

    private String one(String sql) throws SQLException {
        return all(sql).getFirst();
    }

    private List<String> all(String sql) throws SQLException {
        try (Connection superuser = TestPostgres.superuser(database).getConnection();
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }
}
