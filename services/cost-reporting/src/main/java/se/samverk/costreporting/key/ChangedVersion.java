package se.samverk.costreporting.key;

import org.jspecify.annotations.Nullable;

/**
 * One version of a key together with whose it is, as the audit trail keeps it: the key's other versions stay as they
 * are and would only hide what changed.
 *
 * @param version none: before it was added, or after it was removed
 */
record ChangedVersion(
        String code, String nameSv, String nameEn, @Nullable KeyVersion version) {

    static ChangedVersion of(AllocationKey key, @Nullable KeyVersion version) {
        return new ChangedVersion(key.code(), key.nameSv(), key.nameEn(), version);
    }
}
