package se.samverk.common.tenancy;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins each transaction by taking a role and, for a municipality's, by setting the tenant. */
@Singleton
class TenantTransactions {
    private static final String SCOPE = TenantTransactions.class.getName();

    private record Scope(String role, String tenant) {}

    private final DataSource dataSource;
    private final TenantContext context;
    private final TransactionSynchronizationRegistry registry;
    private final List<BeforeCommit> endings;
    private final String database;

    TenantTransactions(
            DataSource dataSource,
            TenantContext context,
            TransactionSynchronizationRegistry registry,
            @All List<BeforeCommit> endings,
            @ConfigProperty(name = "samverk.database") String database) {
        if (!database.matches("[a-z_]+")) {
            throw new IllegalArgumentException("samverk.database must be a plain name");
        }
        this.dataSource = dataSource;
        this.context = context;
        this.registry = registry;
        this.endings = endings;
        this.database = database;
    }

    Object asTenant(boolean readOnly, Callable<Object> work) throws Exception {
        String tenant = context.tenant()
                .orElseThrow(() -> new IllegalStateException("no municipality is set for work that belongs to one"));
        return run(new Scope("tenant", tenant), readOnly, 0, work);
    }

    Object asFederation(boolean readOnly, int timeoutSeconds, Callable<Object> work) throws Exception {
        boolean before = context.federationTransaction();
        context.federationTransaction(true);
        try {
            return run(new Scope("federation", ""), readOnly, timeoutSeconds, work);
        } finally {
            context.federationTransaction(before);
        }
    }

    private Object run(Scope scope, boolean readOnly, int timeoutSeconds, Callable<Object> work) throws Exception {
        if (QuarkusTransaction.isActive()) {
            if (!scope.equals(registry.getResource(SCOPE))) {
                throw new IllegalStateException("a transaction keeps to the scope it began with: " + scope.role());
            }
            return work.call();
        }
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(timeoutSeconds));
        try {
            registry.putResource(SCOPE, scope);
            enter(scope, readOnly);
            Object result = work.call();
            for (BeforeCommit ending : endings) {
                ending.beforeCommit();
            }
            QuarkusTransaction.commit();
            return result;
        } catch (Throwable failed) {
            rollback(failed);
            throw failed;
        }
    }

    private static void rollback(Throwable failed) {
        try {
            if (QuarkusTransaction.isActive()) {
                QuarkusTransaction.rollback();
            }
        } catch (RuntimeException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private void enter(Scope scope, boolean readOnly) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                if (readOnly) {
                    statement.execute("set transaction read only");
                }
                statement.execute("set local role " + database + "_" + scope.role());
            }
            String sql = scope.tenant().isEmpty() ? "select set_actor(?)" : "select set_actor(?), set_tenant(?)";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, context.actor());
                if (!scope.tenant().isEmpty()) {
                    statement.setString(2, scope.tenant());
                }
                statement.execute();
            }
        }
    }
}
