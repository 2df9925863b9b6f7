package se.samverk.costreporting.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import se.samverk.test.TestPostgres;

/** Asks the database in a municipality's role, without any code of the service's in between. */
public final class TenantRole {
    private static final String DATABASE = "cost_reporting";

    private TenantRole() {}

    /** The first value of the answer. {@code code} empty: no tenant is set. */
    public static String ask(String code, String sql) {
        try (Connection login = TestPostgres.superuser(DATABASE).getConnection();
                Statement statement = login.createStatement()) {
            login.setAutoCommit(false);
            statement.execute("set local role " + DATABASE + "_tenant");
            if (!code.isEmpty()) {
                statement.execute("select set_tenant('" + code + "')");
            }
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return String.valueOf(row.getString(1));
            } finally {
                login.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
