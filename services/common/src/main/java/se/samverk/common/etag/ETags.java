package se.samverk.common.etag;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.hash.Sha256;
import se.samverk.common.problem.Problem;

/** Strong entity tags made from a row's version or a thing's content, and the check that a change is of what was seen. */
public final class ETags {
    private static final int CONTENT_CHARACTERS = 32;

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** For what has no version of its own: its content, in a form in which the same is always written the same. */
    public static EntityTag ofContent(byte[] content) {
        return new EntityTag(Sha256.hex(content).substring(0, CONTENT_CHARACTERS));
    }

    /**
     * Refuses a change that is not of the version it names.
     *
     * @param ifMatch the If-Match header, as sent
     * @throws Problem 428 if the header is missing, 412 if it names another version
     */
    public static void requireMatch(@Nullable String ifMatch, long version) {
        requireMatch(ifMatch, of(version));
    }

    /**
     * The same, for any tag.
     *
     * @throws Problem 428 if the header is missing, 412 if it names another
     */
    public static void requireMatch(@Nullable String ifMatch, EntityTag present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "precondition-required");
        }
        if (!ifMatch.strip().equals("\"" + present.getValue() + "\"")
                && !ifMatch.strip().equals("*")) {
            throw Problem.of(412, "precondition-failed");
        }
    }
}
