package se.samverk.costreporting.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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

@Path("/municipalities/{code}")
@RunOnVirtualThread
@Tag(name = "Statements", description = "Kostnadsrapporter / Cost reports")
class ReportResource {
    private final Reports reports;
    private final Evidences evidences;

    ReportResource(Reports reports, Evidences evidences) {
        this.reports = reports;
        this.evidences = evidences;
    }

    @GET
    @Path("/statements/{period}/report")
    @Produces({FileFormat.PDF_TYPE, FileFormat.EXCEL_TYPE, FileFormat.CSV_TYPE, FileFormat.SIE_TYPE})
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Downloads a cost report",
            description =
                    "The statement as a file: an accessible PDF (PDF/UA-1), an Excel workbook with numbers and formulas, CSV with each line"
                            + " (semicolon, UTF-8 with byte order mark, decimal comma, the amount also in whole öre), or SIE 4I"
                            + " with a voucher for each month, for the member's own ledger. All say the same sums. The format is chosen by the header Accept or, first, by the parameter format.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = {
                @Content(
                        mediaType = FileFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = FileFormat.EXCEL_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = FileFormat.SIE_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response downloadReport(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("period") @Parameter(description = "Month, quarter or year", example = "2026-Q1") String period,
            @Pattern(regexp = FileFormat.PATTERN, message = "report.format.field")
                    @Nullable
                    @QueryParam("format")
                    @Parameter(description = "pdf, excel, csv or sie", example = "excel")
                    String format,
            @Pattern(regexp = "sv|en", message = "report.language.field")
                    @Nullable
                    @QueryParam("language")
                    @Parameter(description = "sv or en; otherwise as Accept-Language says", example = "sv")
                    String language,
            @Context HttpHeaders headers) {
        Language wish = Language.of(language != null ? language : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return reports.make(code, Period.parse(period), FileFormat.of(format, headers, FileFormat.values()), wish)
                .response();
    }

    @GET
    @Path("/lines/{id}/explanation/report")
    @Produces({FileFormat.PDF_TYPE, FileFormat.EXCEL_TYPE})
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Downloads a line's explanation",
            description =
                    "For an auditor: cost, overhead, key version, reading, weights, rounding, the ledger's sums and"
                            + " the vouchers, as an accessible PDF (PDF/UA-1, with the first 500 vouchers) or as an Excel"
                            + " workbook with all of them.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = {
                @Content(
                        mediaType = FileFormat.PDF_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = FileFormat.EXCEL_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response downloadExplanation(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The line", example = "019a2f00-0000-7000-8000-000000000008")
                    UUID id,
            @Pattern(regexp = "pdf|excel", message = "report.evidence-format.field")
                    @Nullable
                    @QueryParam("format")
                    @Parameter(description = "pdf or excel", example = "pdf")
                    String format,
            @Pattern(regexp = "sv|en", message = "report.language.field")
                    @Nullable
                    @QueryParam("language")
                    @Parameter(description = "sv or en; otherwise as Accept-Language says", example = "sv")
                    String language,
            @Context HttpHeaders headers) {
        Language wish = Language.of(language != null ? language : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        FileFormat asked = FileFormat.of(format, headers, FileFormat.PDF, FileFormat.EXCEL);
        return evidences.make(code, id, asked, wish).response();
    }
}
