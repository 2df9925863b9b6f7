package se.samverk.costreporting.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;

/** The arithmetic of a share, for thousands of numbers, against Java's own exact arithmetic. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WholeShareTest {
    private static final int CASES = 5_000;

    @Test
    void bothForms_agreeWithExactArithmetic() throws SQLException {
        Random random = new Random(20260101);
        try (Connection connection = TestPostgres.superuser("cost_reporting").getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        select whole_share(?::bigint, ?::bigint, ?::bigint) as quick,
                               whole_share(?::numeric, ?::numeric, ?::numeric) as exact""")) {
            for (int i = 0; i < CASES; i++) {
                long amount = random.nextLong(1L << (1 + random.nextInt(40)));
                long denominator = 1 + random.nextLong(1L << (1 + random.nextInt(21)));
                long numerator = random.nextLong(denominator + 1);
                for (int half = 0; half < 2; half++) {
                    query.setLong(1 + half * 3, amount);
                    query.setLong(2 + half * 3, numerator);
                    query.setLong(3 + half * 3, denominator);
                }
                long expected = Math.multiplyExact(amount, numerator) / denominator;
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    assertEquals(expected, row.getLong(1));
                    assertEquals(expected, row.getBigDecimal(2).longValueExact());
                }
            }
        }
    }
}
