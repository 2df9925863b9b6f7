package se.samverk.costreporting.federation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

@Path("/federation-report")
@RunOnVirtualThread
@Tag(name = "Federation report", description = "Förbundsrapport / Federation report")
class FederationReportResource {
    private final Recoveries recoveries;
    private final Trends trends;
    private final ChangeSummaries summaries;
    private final FederationFiles files;

    FederationReportResource(Recoveries recoveries, Trends trends, ChangeSummaries summaries, FederationFiles files) {
        this.recoveries = recoveries;
        this.trends = trends;
        this.summaries = summaries;
        this.files = files;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Reads over- and under-recovery",
            description = "What each service cost in the period against what has been invoiced for it, credit notes"
                    + " taken off. A quarter's invoices are spread over its months in thirds")
    public FederationReport readFederationReport(
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-Q1")
                    String period) {
        return recoveries.read(Period.required(period));
    }

    @GET
    @Path("/cost-trend")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Reads the services' costs over time",
            description = "Month by month, quarter by quarter or year by year, as the span's ends are written, each"
                    + " against the same period of the year before; 60 periods at most")
    public CostTrend readCostTrend(
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("from")
                    @Parameter(description = "First month, quarter or year", example = "2026-01")
                    String from,
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("to")
                    @Parameter(description = "Last month, quarter or year", example = "2026-12")
                    String to) {
        return trends.read(Span.required(from, to));
    }

    @GET
    @Path("/change-summary")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Reads what changed by service",
            description =
                    "How the members' cost of each service has changed, and what of it volume, key, the service's"
                            + " own cost and overheads made; and what is invoiced, by volume and price. The parts add up exactly")
    public ChangeSummary readChangeSummary(
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-Q1")
                    String period,
            @Pattern(regexp = Against.PATTERN, message = "federation.against.field")
                    @QueryParam("against")
                    @DefaultValue("year-before")
                    @Parameter(
                            description = "year-before: the same period a year before; period-before: the one before",
                            example = "year-before")
                    String against) {
        return summaries.read(Period.required(period), Against.of(against));
    }

    @GET
    @Path("/report")
    @Produces({FileFormat.EXCEL_TYPE, FileFormat.CSV_TYPE})
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Downloads the federation report",
            description =
                    "As an Excel workbook with a sheet for each part and formulas for sums and differences, or one"
                            + " part as CSV. The format is chosen by the header Accept or, first, by the parameter format.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = {
                @Content(
                        mediaType = FileFormat.EXCEL_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response downloadFederationReport(
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-Q1")
                    String period,
            @Pattern(regexp = Against.PATTERN, message = "federation.against.field")
                    @QueryParam("against")
                    @DefaultValue("year-before")
                    @Parameter(
                            description = "year-before: the same period a year before; period-before: the one before",
                            example = "year-before")
                    String against,
            @Pattern(regexp = ReportTables.Table.PATTERN, message = "federation.table.field")
                    @QueryParam("table")
                    @DefaultValue("recovery")
                    @Parameter(
                            description = "Which part as CSV: recovery, cost-trend, cost-changes or invoiced-changes",
                            example = "recovery")
                    String table,
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
        Period asked = Period.required(period);
        return (FileFormat.of(format, headers, FileFormat.EXCEL, FileFormat.CSV) == FileFormat.CSV
                        ? files.csv(asked, Against.of(against), ReportTables.Table.of(table), wish)
                        : files.excel(asked, Against.of(against), wish))
                .response();
    }
}
