package se.samverk.costreporting.meter;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.common.security.Caller;
import se.samverk.costreporting.database.Sql;

/** Readings of customers that are no municipality. They stand apart, so that no allocation key goes by them. */
@Singleton
class CustomerReadings {
    private static final String SAME = """
             where c.code = n.customer_code and s.code = n.service_code and r.municipality = c.municipality
               and r.customer_id = c.id and r.service_id = s.id and r.read_on = n.read_on and r.superseded_at is null""";

    private final Sql sql;
    private final Caller caller;

    CustomerReadings(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** Of the rows that were sent, how many were known already, and how many correct an earlier one. */
    record Counts(int unchanged, int corrected) {}

    private record RealmOf(String code, String realm) {}

    /** The realm of each such customer, by its code. */
    Map<String, String> realms() {
        return sql
                .list(
                        "select code, municipality from customer where kind <> 'municipality'",
                        row -> new RealmOf(row.text("code"), row.text("municipality")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(RealmOf::code, RealmOf::realm));
    }

    /** Stores those rows of sent_reading that name a customer, and takes them out of it. */
    Counts store(Instant now) {
        int unchanged =
                sql.update("delete from sent_reading n using customer_reading r, customer c, catalogue_service s "
                        + SAME + " and r.quantity = n.quantity");
        int corrected = sql.update(
                "update customer_reading r set superseded_at = ? from sent_reading n, customer c, catalogue_service s "
                        + SAME,
                now);
        sql.update("""
                insert into customer_reading (municipality, id, customer_id, service_id, read_on, quantity, recorded_at,
                                              recorded_by)
                select c.municipality, n.id, c.id, s.id, n.read_on, n.quantity, ?, ?
                  from sent_reading n
                  join customer c on c.code = n.customer_code
                  join catalogue_service s on s.code = n.service_code""", now, caller.subject());
        sql.update("delete from sent_reading where customer_code is not null");
        return new Counts(unchanged, corrected);
    }
}
