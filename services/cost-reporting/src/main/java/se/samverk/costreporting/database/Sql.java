package se.samverk.costreporting.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs SQL on the present transaction's connection, under the role that the transaction took. */
@Singleton
public class Sql {
    private static final int FETCH_SIZE = 1000;

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of the answer. */
    public <T> List<T> list(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return with(sql, statement -> {
            bind(statement, parameters);
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.apply(row));
                }
                return rows;
            }
        });
    }

    /** Hands over the rows one by one; only a thousand are ever held. */
    public void each(String sql, Consumer<Row> consumer, @Nullable Object... parameters) {
        with(sql, statement -> {
            bind(statement, parameters);
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                while (result.next()) {
                    consumer.accept(row);
                }
                return true;
            }
        });
    }

    /** The first row of the answer, if there is one. */
    public <T> Optional<T> first(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** The only row of an answer that always has one, such as a count. */
    public <T> T one(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return first(sql, reader, parameters).orElseThrow();
    }

    /** How many rows the query counts, in its column {@code n}. */
    public long count(String sql, @Nullable Object... parameters) {
        return one(sql, row -> row.number("n"), parameters);
    }

    /** Whether the query has any row. */
    public boolean exists(String sql, @Nullable Object... parameters) {
        return !list(sql, row -> true, parameters).isEmpty();
    }

    /** Changes rows and tells how many. */
    public int update(String sql, @Nullable Object... parameters) {
        return with(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** Makes the same change with each of the parameter lists. */
    public void batch(String sql, List<@Nullable Object[]> parameterLists) {
        with(sql, statement -> {
            for (@Nullable Object[] parameters : parameterLists) {
                bind(statement, parameters);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private interface Work<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.apply(statement);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            statement.setObject(i + 1, parameter instanceof Instant instant ? Timestamp.from(instant) : parameter);
        }
    }
}
