package se.samverk.tenants.userimport;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsTenant;

/** The steps of taking a file, each in its own short transaction: between them Keycloak is asked. */
@Singleton
class ImportRun {
    private static final int AT_ONCE = 50;

    private final ImportTable imports;
    private final RowTable rows;
    private final Clock clock;

    ImportRun(ImportTable imports, RowTable rows, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.clock = clock;
    }

    @AsTenant(readOnly = true)
    Optional<ImportTable.Started> started(UUID id) {
        return imports.started(id);
    }

    /** Some of those that have not been taken. */
    @AsTenant(readOnly = true)
    List<WantedPerson> waiting(UUID id) {
        return rows.waiting(id, AT_ONCE);
    }

    @AsTenant
    void done(UUID id, int number, Enum<?> outcome) {
        rows.done(id, number, outcome.name().toLowerCase(Locale.ROOT), null);
    }

    /** What a person can do something about: kept as the problem's code, told in the reader's language. */
    @AsTenant
    void failed(UUID id, int number, Problem problem) {
        @Nullable
        String field =
                problem.fields().isEmpty() ? null : problem.fields().getFirst().code();
        rows.done(id, number, "failed", field == null ? problem.code() + ".title" : field);
    }

    /** How often the row has been tried in vain. */
    @AsTenant
    int triedInVain(UUID id, int number) {
        return rows.triedInVain(id, number);
    }

    @AsTenant
    void complete(UUID id) {
        imports.complete(id, clock.instant());
    }
}
