package se.samverk.costreporting.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;

/** What the database itself holds to, tried as the service's own roles, without any code of the service's in between. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvoiceWallTest {
    private static final String REFUSED_BY_TRIGGER = "23001";

    private final Invoicing invoicing = new Invoicing();
    private String run = "";
    private String id = "";
    private String price = "";

    @BeforeEach
    void invoiced() {
        TestFederation.arrive();
        String company = invoicing.company("energi", "1494");
        String service = invoicing.service("dator");
        price = invoicing
                .price(service, "tiered", "\"tiers\":[{\"above\":0,\"priceOre\":100}]")
                .getString("id");
        invoicing.reading(service, company, "10");
        run = invoicing.approved();
        id = invoicing.invoice(company).getString("id");
    }

    private static long as(String role, String municipality, String sql) throws SQLException {
        try (Connection login = TestPostgres.superuser("cost_reporting").getConnection();
                Statement statement = login.createStatement()) {
            login.setAutoCommit(false);
            statement.execute("set local role cost_reporting_" + role);
            if (!municipality.isEmpty()) {
                statement.execute("select set_tenant('" + municipality + "')");
            }
            try {
                if (!sql.startsWith("select")) {
                    return statement.executeUpdate(sql);
                }
                try (ResultSet row = statement.executeQuery(sql)) {
                    row.next();
                    return row.getLong(1);
                }
            } finally {
                login.rollback();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update invoice_run set amount_ore = 1 where id = '$run'",
                "update invoice_run set state = 'draft', approved_by = null where id = '$run'",
                "delete from invoice_run where id = '$run'",
                "delete from invoice_run_line where invoice_run_id = '$run'",
                "insert into invoice_run_warning values ('$run', 99999, 'no-price', '{}')",
                "update service_price set price_ore = 1 where id = '$price'",
                "delete from service_price where id = '$price'",
                "update price_tier set price_ore = 1 where price_id = '$price'",
                "insert into price_tier values ('$price', 5, 1)",
                "update invoice_series set last_number = last_number - 1",
                "insert into invoice_line select municipality, invoice_id, place + 100, service_code, service_name_sv,"
                        + " service_name_en, department_code, department_name_sv, department_name_en, system_name, unit,"
                        + " read_on, quantity, customer_quantity, price_from, model, price_ore, exact_ore, customer_ore,"
                        + " amount_ore, parts from invoice_line where invoice_id = '$id'",
                "insert into meter_snapshot_system select '1494', snapshot_id, id, id, id, null, 'x', '{}'"
                        + " from invoice_run where id = '$run'"
            })
    void theFederationsRole_changesNothingThatIsApproved(String sql) {
        String filled = sql.replace("$run", run).replace("$price", price).replace("$id", id);
        SQLException refused = assertThrows(SQLException.class, () -> as("federation", "", filled));
        assertEquals(REFUSED_BY_TRIGGER, refused.getSQLState(), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update invoice set total_ore = 1",
                "delete from invoice",
                "update invoice_line set amount_ore = 1",
                "delete from invoice_line",
                "update meter_snapshot_reading set quantity = 1",
                "delete from meter_snapshot",
                "delete from invoice_number",
                "update invoice_run_line set amount_ore = 1"
            })
    void nobodyOfTheServicesRoles_hasTheRightToChangeDocuments(String sql) {
        for (String role : new String[] {"federation", "tenant"}) {
            assertThrows(SQLException.class, () -> as(role, role.equals("tenant") ? "1494" : "", sql), role);
        }
    }

    @Test
    void aMembersRole_seesItsOwnRowsOnly_andNoBasis() throws SQLException {
        String own = "select count(*) from invoice where id = '" + id + "'";
        assertEquals(1, as("tenant", "1494", own));
        assertEquals(0, as("tenant", "1495", own));
        assertEquals(0, as("tenant", "", own));
        for (String table :
                new String[] {"customer", "invoice", "invoice_line", "customer_reading", "customer_system"}) {
            assertEquals(
                    0, as("tenant", "1495", "select count(*) from " + table + " where municipality <> '1495'"), table);
        }
        for (String table : new String[] {"invoice_run", "invoice_run_line", "customer_code", "invoice_number"}) {
            assertThrows(SQLException.class, () -> as("tenant", "1494", "select count(*) from " + table), table);
        }
        assertThrows(SQLException.class, () -> as("tenant", "federation", "select 1"));
    }
}
