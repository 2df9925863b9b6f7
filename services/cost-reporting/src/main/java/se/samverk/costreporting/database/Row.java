package se.samverk.costreporting.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column name. A method without {@code OrNull} takes a null for an error. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) {
        return required(column, String.class);
    }

    public @Nullable String textOrNull(String column) {
        return value(column, String.class);
    }

    public UUID id(String column) {
        return required(column, UUID.class);
    }

    public @Nullable UUID idOrNull(String column) {
        return value(column, UUID.class);
    }

    public long number(String column) {
        return required(column, Long.class);
    }

    public @Nullable Long numberOrNull(String column) {
        return value(column, Long.class);
    }

    public int integer(String column) {
        return required(column, Integer.class);
    }

    public @Nullable Integer integerOrNull(String column) {
        return value(column, Integer.class);
    }

    public BigDecimal decimal(String column) {
        return required(column, BigDecimal.class);
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        return value(column, BigDecimal.class);
    }

    public boolean truth(String column) {
        return required(column, Boolean.class);
    }

    public LocalDate date(String column) {
        return required(column, LocalDate.class);
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return value(column, LocalDate.class);
    }

    public Instant instant(String column) {
        return required(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime time = value(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public byte[] bytes(String column) {
        return required(column, byte[].class);
    }

    private <T> T required(String column, Class<T> type) {
        T value = value(column, type);
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }

    private <T> @Nullable T value(String column, Class<T> type) {
        try {
            return result.getObject(column, type);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
