package se.samverk.costreporting.budget;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Language;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.period.Period;

@Path("/municipalities/{code}/budget-outcome")
@RunOnVirtualThread
@Tag(name = "Budgets", description = "Budgetar och prognoser / Budgets and forecasts")
class MemberOutcomeResource {
    private final Outcomes outcomes;
    private final OutcomeFiles files;

    MemberOutcomeResource(Outcomes outcomes, OutcomeFiles files) {
        this.outcomes = outcomes;
        this.files = files;
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

    @GET
    @Path("/report")
    @Produces({FileFormat.EXCEL_TYPE, FileFormat.CSV_TYPE})
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Downloads a member's budget and outcome",
            description =
                    "As an Excel workbook whose deviations and sums are formulas, or as CSV with a row for each of its services,"
                            + " each amount in kronor and in whole öre. The format is chosen by the header Accept or, first, by"
                            + " the parameter format.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = {
                @Content(
                        mediaType = FileFormat.EXCEL_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response downloadBudgetOutcome(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-Q1")
                    String period,
            @Pattern(regexp = ForecastMethod.PATTERN)
                    @QueryParam("method")
                    @DefaultValue("remaining-budget")
                    @Parameter(description = "As when it is read", example = "remaining-budget")
                    String method,
            @Pattern(regexp = OutcomeResource.VERSION)
                    @QueryParam("version")
                    @DefaultValue("current")
                    @Parameter(description = "As when it is read", example = "current")
                    String version,
            @Pattern(regexp = "excel|csv", message = "report.table-format.field")
                    @Nullable
                    @QueryParam("format")
                    @Parameter(description = "excel or csv", example = "excel")
                    String format,
            @Pattern(regexp = "sv|en", message = "report.language.field")
                    @Nullable
                    @QueryParam("language")
                    @Parameter(description = "sv or en; otherwise as Accept-Language says", example = "sv")
                    String language,
            @Context HttpHeaders headers) {
        Language wish = Language.of(language != null ? language : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        FileFormat asked = FileFormat.of(format, headers, FileFormat.EXCEL, FileFormat.CSV);
        return files.make(outcomes.of(code, OutcomeResource.question(period, method, version)), asked, wish)
                .response();
    }
}
