package se.samverk.common.tenancy;

import java.sql.SQLException;

/** Work that ends every transaction that is to be kept, on its connection and in its role; a failure undoes it all. */
public interface BeforeCommit {
    void beforeCommit() throws SQLException;
}
