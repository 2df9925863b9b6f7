package se.samverk.costreporting.customer;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.id.Ids;
import se.samverk.costreporting.database.Sql;

/** Makes a customer of each municipality. Called inside a transaction of the federation. */
@Singleton
public class MunicipalCustomers {
    private final Sql sql;

    MunicipalCustomers(Sql sql) {
        this.sql = sql;
    }

    /** Adds the municipality's customer unless there is one: what finance has said of it since then stands. */
    public void arrived(String code, String name, @Nullable String organisationNumber) {
        UUID id = Ids.next();
        if (sql.update("insert into customer_code (code, id) values (?, ?) on conflict do nothing", code, id) == 0) {
            return;
        }
        boolean known = organisationNumber != null && OrganisationNumber.isValid(organisationNumber);
        sql.update(
                """
                insert into customer (municipality, id, code, name, kind, organisation_number, peppol_id)
                values (?, ?, ?, ?, 'municipality', ?, ?)""",
                code,
                id,
                code,
                name,
                known ? OrganisationNumber.written(String.valueOf(organisationNumber)) : null,
                known ? "0007:" + String.valueOf(organisationNumber).replace("-", "") : null);
    }
}
