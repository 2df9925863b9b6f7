package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import se.samverk.costreporting.database.Sql;

/** Counts how often each month's rows have changed, so that a run can tell whether it has read the latest of them. */
@Singleton
class LedgerMonths {
    private final Sql sql;

    LedgerMonths(Sql sql) {
        this.sql = sql;
    }

    /** Always in the same order, so that two who change the same months wait for each other rather than stop dead. */
    void changed(List<LocalDate> months) {
        sql.batch(
                """
                insert into ledger_month as m (month, revision) values (?, 1)
                on conflict (month) do update set revision = m.revision + 1""",
                months.stream()
                        .distinct()
                        .sorted()
                        .map(month -> new Object[] {month})
                        .toList());
    }
}
