package se.samverk.common.audit;

import org.jspecify.annotations.Nullable;

/**
 * A change, as the service that makes it tells of it.
 *
 * @param action what was done, in the domain's words: {@code allocation-key.version-added}
 * @param recordType the kind of record: {@code allocation-key}
 * @param recordId the record's id in its API
 * @param before the record as its API showed it, null if there was none; never a secret
 * @param after the record as its API shows it now, null if there is none
 * @param municipality whose chain it belongs to; null for the federation's alone
 */
public record AuditEvent(
        String action,
        String recordType,
        String recordId,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String municipality) {

    public static AuditEvent added(String recordType, Object recordId, Object after) {
        return of(recordType, "added", recordId, null, after);
    }

    public static AuditEvent changed(String recordType, Object recordId, Object before, Object after) {
        return of(recordType, "changed", recordId, before, after);
    }

    public static AuditEvent removed(String recordType, Object recordId, Object before) {
        return of(recordType, "removed", recordId, before, null);
    }

    /** What happened to a record in a word of its own: {@code <recordType>.<verb>}. */
    public static AuditEvent of(
            String recordType, String verb, Object recordId, @Nullable Object before, @Nullable Object after) {
        return new AuditEvent(recordType + "." + verb, recordType, recordId.toString(), before, after, null);
    }

    /** The same, about something of a municipality's: it stands in the municipality's chain too. */
    public AuditEvent in(@Nullable String code) {
        return new AuditEvent(action, recordType, recordId, before, after, code);
    }
}
