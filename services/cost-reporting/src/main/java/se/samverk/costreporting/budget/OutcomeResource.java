package se.samverk.costreporting.budget;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.period.Period;

@Path("/budget-outcome")
@RunOnVirtualThread
@Tag(name = "Budgets", description = "Budgetar och prognoser / Budgets and forecasts")
class OutcomeResource {
    static final String VERSION = "current|original";

    private final Outcomes outcomes;

    OutcomeResource(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(
            summary = "Reads everybody's budget and outcome",
            description = "By member, service and month, with the year's forecast: the sum of the members' own answers")
    public BudgetOutcome readBudgetOutcomes(
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-Q1")
                    String period,
            @Pattern(regexp = ForecastMethod.PATTERN)
                    @QueryParam("method")
                    @DefaultValue("remaining-budget")
                    @Parameter(
                            description = "What the months that are left are taken to come to: remaining-budget,"
                                    + " last-year or run-rate",
                            example = "remaining-budget")
                    String method,
            @Pattern(regexp = VERSION)
                    @QueryParam("version")
                    @DefaultValue("current")
                    @Parameter(
                            description = "current: the latest decided budget; original: the first",
                            example = "current")
                    String version) {
        return outcomes.ofAll(question(period, method, version));
    }

    static Outcomes.Question question(@Nullable String period, String method, String version) {
        return new Outcomes.Question(Period.required(period), ForecastMethod.of(method), version.equals("original"));
    }
}
