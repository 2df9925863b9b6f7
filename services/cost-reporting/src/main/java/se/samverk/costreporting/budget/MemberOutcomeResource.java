package se.samverk.costreporting.budget;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.period.Period;

@Path("/municipalities/{code}/budget-outcome")
@RunOnVirtualThread
@Tag(name = "Budgets", description = "Budgetar och prognoser / Budgets and forecasts")
class MemberOutcomeResource {
    private final Outcomes outcomes;

    MemberOutcomeResource(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Reads a member's budget and outcome",
            description = "By service and month, with the year's forecast. Outcome: each month's latest completed run,"
                    + " up to the period's end")
    public BudgetOutcome readBudgetOutcome(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-Q1")
                    String period,
            @Pattern(regexp = ForecastMethod.PATTERN)
                    @QueryParam("method")
                    @DefaultValue("remaining-budget")
                    @Parameter(
                            description = "What the months that are left are taken to come to: remaining-budget, their"
                                    + " budget; last-year, the same months' outcome then; run-rate, the mean so far",
                            example = "remaining-budget")
                    String method,
            @Pattern(regexp = OutcomeResource.VERSION)
                    @QueryParam("version")
                    @DefaultValue("current")
                    @Parameter(
                            description = "current: the latest decided budget; original: the first",
                            example = "current")
                    String version) {
        return outcomes.of(code, OutcomeResource.question(period, method, version));
    }
}
