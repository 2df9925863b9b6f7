package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;

/** The original bytes of ledger files, in chunks. Each is written and read in a short transaction of its own. */
@Singleton
class LedgerFiles {
    static final int CHUNK_BYTES = 1 << 20;
    /** Asks the driver for the bytes as they are rather than as hexadecimal text. */
    private static final int BINARY = -1;

    private final DataSource dataSource;
    private final Sql sql;

    LedgerFiles(DataSource dataSource, Sql sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    /**
     * Needn't wait for the disk: the transaction that makes an import of the file, or its absence, is written to it after
     * these, and takes them along.
     */
    @AsFederation
    void append(UUID file, int number, byte[] bytes) {
        sql.update("set local synchronous_commit = off");
        sql.update("insert into ledger_file_chunk (import_id, number, bytes) values (?, ?, ?)", file, number, bytes);
    }

    @AsFederation
    void discard(UUID file) {
        sql.update("delete from ledger_file_chunk where import_id = ?", file);
    }

    @AsFederation(readOnly = true)
    Optional<byte[]> chunk(UUID file, int number) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select bytes from ledger_file_chunk where import_id = ? and number = ?")) {
            select.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
            select.setObject(1, file);
            select.setInt(2, number);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? Optional.of(result.getBytes(1)) : Optional.empty();
            }
        }
    }
}
