package se.samverk.common.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes identifiers: UUID version 7 (RFC 9562), so that new rows lie together in an index. */
public final class Ids {
    private Ids() {}

    /** A new identifier, later than those made before it in this process. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
