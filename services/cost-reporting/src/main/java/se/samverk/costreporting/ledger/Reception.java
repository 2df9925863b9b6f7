package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.jobs.Jobs;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;

/** Makes an import of a file whose bytes are stored, and has it worked on: both or neither. */
@Singleton
class Reception {
    private final Sql sql;
    private final Jobs jobs;
    private final LedgerImports imports;
    private final Clock clock;
    private final AuditTrail audit;

    Reception(Sql sql, Jobs jobs, LedgerImports imports, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.jobs = jobs;
        this.imports = imports;
        this.clock = clock;
        this.audit = audit;
    }

    @AsFederation
    LedgerImport accept(ReceivedFile file, String by) {
        sql.update(
                """
                insert into ledger_import (id, file_name, size_bytes, sha256, state, encoding, created_at, created_by)
                values (?, ?, ?, ?, 'received', ?, ?, ?)""",
                file.id(),
                file.name(),
                file.size(),
                file.sha256(),
                file.encoding().label(),
                clock.instant(),
                by);
        jobs.start(ImportJob.NAME, file.id().toString());
        LedgerImport received = imports.one(file.id());
        audit.record(AuditEvent.of("ledger-import", "received", received.id(), null, received));
        return received;
    }
}
