package se.samverk.costreporting.federation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.period.Period;

/** Some months, quarters or years in a row. */
record Span(Period from, Period to) {
    private static final int MOST = 60;

    /** @throws Problem 400 if an end is missing, they are of different kinds, in the wrong order, or too far apart */
    static Span required(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            throw Problem.badRequest("federation.span").withField(from == null ? "from" : "to", "period.form.field");
        }
        Span span = new Span(Period.parse(from), Period.parse(to));
        if (span.from.length() != span.to.length() || span.to.from().isBefore(span.from.from())) {
            throw Problem.badRequest("federation.span").withField("to", "federation.span.field");
        }
        if (span.periods().size() > MOST) {
            throw Problem.badRequest("federation.span").withField("to", "federation.span-long.field", MOST);
        }
        return span;
    }

    List<Period> periods() {
        return Stream.iterate(from, period -> !period.from().isAfter(to.from()), Period::next)
                .limit(MOST + 1L)
                .toList();
    }
}
