package se.samverk.costreporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Lets several kinds of rows be copied over one connection, which takes in one COPY at a time, and nothing else then. */
final class CopyTurns {
    private final Connection connection;
    private @Nullable CopyRows turn;
    private @Nullable CopyIn open;

    CopyTurns(Connection connection) {
        this.connection = connection;
    }

    /** The rows' own COPY; another's ends for it. */
    CopyIn of(CopyRows rows, String sql) throws SQLException {
        CopyIn copy = open;
        if (copy == null || turn != rows) {
            rest();
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            send(copy, CopyRows.header());
            open = copy;
            turn = rows;
        }
        return copy;
    }

    /** Ends the rows' COPY if it is open. */
    void end(CopyRows rows) {
        if (turn == rows) {
            rest();
        }
    }

    /** Leaves the connection to other statements, until the next rows. */
    void rest() {
        if (open != null && turn != null) {
            CopyIn ending = open;
            CopyRows rows = turn;
            open = null;
            turn = null;
            try {
                send(ending, CopyRows.trailer());
                rows.ended(ending.endCopy());
            } catch (SQLException e) {
                throw new IllegalStateException("a COPY failed", e);
            }
        }
    }

    private static void send(CopyIn copy, byte[] bytes) throws SQLException {
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
