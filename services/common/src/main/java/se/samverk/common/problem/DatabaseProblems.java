package se.samverk.common.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database refuses, as a problem: by SQLSTATE and the constraint's name. A distributed database adds
 * {@code _<digits>} to names, so that part is dropped.
 */
public final class DatabaseProblems {
    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private static final String CHECK = "23514";
    private static final String EXCLUSION = "23P01";
    private static final String RESTRICT = "23001";
    private static final String SERIALIZATION = "40001";
    private static final String DEADLOCK = "40P01";

    private DatabaseProblems() {}

    /** The problem that the failure stands for; null if it is none that the caller could have caused. */
    public static @Nullable Problem find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql);
            }
            if (cause instanceof jakarta.persistence.OptimisticLockException) {
                return Problem.of(412, "precondition-failed");
            }
        }
        return null;
    }

    private static @Nullable Problem of(SQLException failure) {
        return switch (failure.getSQLState()) {
            case UNIQUE, EXCLUSION, RESTRICT -> Problem.conflict(code(failure));
            case FOREIGN_KEY, CHECK -> Problem.unprocessable(code(failure));
            case SERIALIZATION, DEADLOCK -> Problem.conflict("busy");
            default -> null;
        };
    }

    private static String code(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String constraint = message == null ? null : message.getConstraint();
        return constraint == null ? "constraint" : "constraint." + constraint.replaceAll("_\\d+$", "");
    }
}
