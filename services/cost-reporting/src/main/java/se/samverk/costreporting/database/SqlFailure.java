package se.samverk.costreporting.database;

import java.sql.SQLException;

/** What the database refused, on its way to the place where it becomes an answer. */
public class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String state;

    SqlFailure(SQLException cause) {
        super(cause);
        state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** The SQLSTATE, empty if the driver gave none. */
    public String state() {
        return state;
    }
}
