package se.samverk.common.etag;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

/** Strong entity tags made from a row's version, and the check that a change is made to what its maker saw. */
public final class ETags {
    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Refuses a change that is not of the version it names.
     *
     * @param ifMatch the If-Match header, as sent
     * @throws Problem 428 if the header is missing, 412 if it names another version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "precondition-required");
        }
        if (!ifMatch.strip().equals("\"" + version + "\"") && !ifMatch.strip().equals("*")) {
            throw Problem.of(412, "precondition-failed");
        }
    }
}
