package se.samverk.common.audit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.common.tenancy.Realm;

/** Reads the caller's own chain: a municipality's as that municipality, the federation's as the federation. */
@Singleton
class AuditReader {
    private final InScope inScope;
    private final Caller caller;

    AuditReader(InScope inScope, Caller caller) {
        this.inScope = inScope;
        this.caller = caller;
    }

    /** Some of a list, and how long the whole is. */
    record Slice(List<AuditEntry> items, long total) {}

    private interface Work<T> {
        T in(String scope, AuditEntries entries) throws SQLException;
    }

    Slice page(AuditFilter filter, long offset, int limit) {
        return read((scope, entries) -> {
            AuditFilter.Conditions conditions = filter.in(scope);
            return new Slice(entries.page(conditions, offset, limit), entries.count(conditions));
        });
    }

    Optional<AuditEntry> one(UUID id) {
        return read((scope, entries) -> entries.one(scope, id));
    }

    List<AuditEntry> after(long number, int limit) {
        return read((scope, entries) -> entries.after(scope, number, limit));
    }

    private <T> T read(Work<T> work) {
        try {
            String scope = caller.municipality().orElse(Realm.FEDERATION);
            return caller.federation() ? inScope.federation(scope, work) : inScope.member(scope, work);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be read", e);
        }
    }

    /** The two ways into the database. */
    @Singleton
    static class InScope {
        private final AuditEntries entries;

        InScope(AuditEntries entries) {
            this.entries = entries;
        }

        @AsTenant(readOnly = true)
        <T> T member(String scope, Work<T> work) throws SQLException {
            return work.in(scope, entries);
        }

        @AsFederation(readOnly = true)
        <T> T federation(String scope, Work<T> work) throws SQLException {
            return work.in(scope, entries);
        }
    }
}
