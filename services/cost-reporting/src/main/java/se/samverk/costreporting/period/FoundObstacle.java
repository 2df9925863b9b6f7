package se.samverk.costreporting.period;

import java.time.YearMonth;
import java.util.List;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;

/** An obstacle before it is put in somebody's words. */
record FoundObstacle(Kind kind, YearMonth month, String path, List<Object> arguments) {
    private static final String BASE = "/cost-reporting/v1";

    /** Those that a comment can accept come after those that must be put right. */
    enum Kind {
        NO_RUN(false),
        RULES_CHANGED(false),
        EARLIER_OPEN(false),
        BEFORE_FIRST_CLOSED(false),
        LEDGER_CHANGED(true),
        READINGS_CHANGED(true),
        UNMATCHED(true),
        UNDISTRIBUTED(true),
        CONFLICT_OPEN(true),
        LATE_CHANGES(true);

        final boolean acceptable;

        Kind(boolean acceptable) {
            this.acceptable = acceptable;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The code of the problem that it is if somebody tries all the same. */
    String problemCode() {
        return "period.obstacle." + kind.code();
    }

    Obstacle in(Language language, Messages messages) {
        return new Obstacle(
                kind.code(),
                kind.acceptable,
                messages.text(language, problemCode() + ".detail", arguments.toArray()),
                month.toString(),
                BASE + path);
    }
}
