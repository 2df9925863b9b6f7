package se.samverk.costreporting.invoice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.file.FileFormat;

@Path("/municipalities/{code}/invoices")
@RunOnVirtualThread
@Tag(name = "Invoicing", description = "Fakturering / Invoicing")
class MunicipalInvoiceResource {
    private final InvoiceDocuments documents;
    private final BasisFiles files;

    MunicipalInvoiceResource(InvoiceDocuments documents, BasisFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Lists a municipality's invoices and credit notes",
            description = "Its own and those of its companies; the latest number first")
    public Page<Invoice> listMunicipalInvoices(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @Pattern(regexp = "(19|2[0-9])[0-9]{2}-Q[1-4]", message = "snapshot.quarter-form")
                    @Nullable
                    @QueryParam("quarter")
                    @Parameter(description = "Only this quarter", example = "2026-Q3")
                    String quarter,
            @Nullable @QueryParam("customerCode") @Parameter(description = "Only this customer", example = "1494")
                    String customerCode,
            @Pattern(regexp = "invoice|credit-note", message = "invoice.kind-form")
                    @Nullable
                    @QueryParam("kind")
                    @Parameter(description = "invoice or credit-note", example = "invoice")
                    String kind,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        DocumentReader.Filter filter = new DocumentReader.Filter(code, quarter, customerCode, kind);
        return Page.of(documents.pageOf(filter, page.offset(), page.limit), documents.countOf(filter), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Reads a municipality's invoice or credit note",
            description = "All of it, with each line and why it is what it is")
    public InvoiceDocument readMunicipalInvoice(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") UUID id) {
        return documents.read(code, id);
    }

    @GET
    @Path("/{id}/basis")
    @Produces({FileFormat.EXCEL_TYPE, FileFormat.CSV_TYPE})
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Downloads the lines of a municipality's invoice or credit note",
            description =
                    "As an Excel workbook with a formula for the sum, or as CSV with an amount in kronor and one in whole öre. The format is chosen by the header Accept or, first, by the parameter format.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = {
                @Content(
                        mediaType = FileFormat.EXCEL_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response downloadMunicipalInvoiceBasis(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") UUID id,
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
        InvoiceDocument document = documents.read(code, id);
        return files.make(document.number(), BasisFiles.rows(document), asked, wish)
                .response();
    }
}
