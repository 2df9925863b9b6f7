package se.samverk.costreporting.invoice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.file.FileFormat;

@Path("/invoices")
@RunOnVirtualThread
@Tag(name = "Invoicing", description = "Fakturering / Invoicing")
class InvoiceResource {
    private final InvoiceDocuments documents;
    private final CreditNotes creditNotes;
    private final BasisFiles files;

    InvoiceResource(InvoiceDocuments documents, CreditNotes creditNotes, BasisFiles files) {
        this.documents = documents;
        this.creditNotes = creditNotes;
        this.files = files;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(summary = "Lists invoices and credit notes", description = "The latest number first")
    public Page<Invoice> listInvoices(
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
        DocumentReader.Filter filter = new DocumentReader.Filter(null, quarter, customerCode, kind);
        return Page.of(documents.page(filter, page.offset(), page.limit), documents.count(filter), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Reads an invoice or a credit note",
            description = "All of it, with each line and why it is what it is")
    public InvoiceDocument readInvoice(@PathParam("id") UUID id) {
        return documents.read(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/credit-notes")
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "invoices:write")
    @Operation(
            summary = "Credits an invoice",
            description =
                    "The whole of it, once, by a credit note with a number of its own in the same series. A new basis"
                            + " of the quarter then invoices the customer again.")
    @APIResponse(
            responseCode = "201",
            description = "It was credited",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvoiceDocument.class)))
    public Response creditInvoice(@PathParam("id") UUID id, @Valid @NotNull CreditForm form, @Context UriInfo uri) {
        InvoiceDocument note = creditNotes.credit(id, form);
        return Response.created(uri.getBaseUriBuilder()
                        .path("invoices")
                        .path(note.id().toString())
                        .build())
                .entity(note)
                .build();
    }

    @GET
    @Path("/{id}/basis")
    @Produces({FileFormat.EXCEL_TYPE, FileFormat.CSV_TYPE})
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Downloads the lines of an invoice or a credit note",
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
    public Response downloadInvoiceBasis(
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
        InvoiceDocument document = documents.read(id);
        return files.make(document.number(), BasisFiles.rows(document), asked, wish)
                .response();
    }
}
