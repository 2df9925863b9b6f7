package se.samverk.demo.load;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes months towards closed: one client reviews and closes, another approves, as the rule of two demands. */
final class Months {
    private static final String PATH = "/cost-reporting/v1/periods/";
    private static final List<String> STATES = List.of("draft", "reviewed", "approved", "closed");
    private static final String COMMENT = "Genomgången. Det som är ofördelat är känt.";

    private final Api finance;
    private final Supplier<Api> approver;
    private final Progress progress;
    private @Nullable Api second;

    /** @param approver is asked for once, when something is to be approved */
    Months(Api finance, Supplier<Api> approver, Progress progress) {
        this.finance = finance;
        this.approver = approver;
        this.progress = progress;
    }

    boolean closed(String period) {
        return state(period).equals("closed");
    }

    /** As far as {@code state}; a period that has come further stays where it is. */
    void bring(String period, String state) {
        int from = STATES.indexOf(state(period));
        for (String step : STATES.subList(from + 1, Math.max(from, STATES.indexOf(state)) + 1)) {
            Api who = step.equals("approved") ? second() : finance;
            who.post(PATH + period + "/transitions", new Step(step, COMMENT));
        }
        progress.say("  %s: %s", period, state);
    }

    private Api second() {
        Api made = second == null ? approver.get() : second;
        second = made;
        return made;
    }

    private String state(String period) {
        return finance.get(PATH + period).path("state").asText("draft");
    }

    record Step(String to, String comment) {}
}
