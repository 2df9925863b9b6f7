package se.samverk.common.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Properties;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the database refuses, as a problem: by SQLSTATE and the constraint. The service's
 * {@code messages/constraints.properties} says which code a constraint has for callers; what it does not name is
 * {@code constraint} to them. After the code may stand the field that it is about. A distributed database adds {@code _<digits>} to names, so that part is dropped.
 */
@Singleton
public class DatabaseProblems {
    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);
    private static final String CODES = "messages/constraints.properties";
    private static final String UNNAMED = "constraint";
    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private static final String CHECK = "23514";
    private static final String EXCLUSION = "23P01";
    private static final String RESTRICT = "23001";
    private static final String SERIALIZATION = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String OUT_OF_RANGE = "22003";

    private final Properties codes = codes();

    /** The problem that the failure stands for; null if it is none that the caller could have caused. */
    public @Nullable Problem find(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(teller(sql));
            }
            if (cause instanceof jakarta.persistence.OptimisticLockException) {
                return Problem.of(412, "precondition-failed");
            }
        }
        return null;
    }

    /** A batch's failure says only that there was one; what it was is its cause. */
    private static SQLException teller(SQLException failure) {
        return failure instanceof BatchUpdateException && failure.getCause() instanceof SQLException cause
                ? cause
                : failure;
    }

    private @Nullable Problem of(SQLException failure) {
        return switch (failure.getSQLState()) {
            case UNIQUE, EXCLUSION, RESTRICT -> problem(409, code(failure));
            case FOREIGN_KEY, CHECK -> problem(422, code(failure));
            case SERIALIZATION, DEADLOCK -> Problem.conflict("busy");
            case OUT_OF_RANGE -> Problem.unprocessable("sum-too-large");
            default -> null;
        };
    }

    private static Problem problem(int status, String said) {
        String[] words = said.split(" ");
        Problem problem = Problem.of(status, words[0]);
        return words.length == 1 ? problem : problem.withField(words[1], words[0] + ".field");
    }

    /** Which constraint it was is ours to know: its name tells of tables. */
    private String code(SQLException failure) {
        ServerErrorMessage message = failure instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String constraint = message == null ? null : message.getConstraint();
        if (constraint == null) {
            return UNNAMED;
        }
        String code = codes.getProperty(constraint.replaceAll("_\\d+$", ""), UNNAMED);
        LOG.infof("the constraint %s refused a change: %s", constraint, code);
        return code;
    }

    private static Properties codes() {
        Properties codes = new Properties();
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(CODES)) {
            if (in != null) {
                codes.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
