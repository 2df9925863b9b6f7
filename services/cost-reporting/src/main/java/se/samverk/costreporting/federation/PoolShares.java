package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.database.SqlFile;
import se.samverk.costreporting.period.Period;

/** Reads how the services' pools were shared, by the runs that count. Called in a transaction of the federation's. */
@Singleton
class PoolShares {
    private static final String VERSIONS = """
            select v.id, k.code, v.number, v.valid_from, v.basis
              from allocation_key_version v join allocation_key k on k.id = v.key_id""";

    private final Sql sql;
    private final String shares = SqlFile.read("federation/shares");

    PoolShares(Sql sql) {
        this.sql = sql;
    }

    /** A key version, as a reader knows it. */
    record Version(String keyCode, int number, LocalDate validFrom, String basis) {}

    List<PoolShare> of(Period period) {
        return sql.list(shares, PoolShare::of, period.firstMonth(), period.lastMonth());
    }

    Map<UUID, Version> versions() {
        Map<UUID, Version> versions = new HashMap<>();
        sql.each(
                VERSIONS,
                row -> versions.put(
                        row.id("id"),
                        new Version(
                                row.text("code"), row.integer("number"), row.date("valid_from"), row.text("basis"))));
        return versions;
    }
}
