package se.samverk.costreporting.booking;

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
import se.samverk.costreporting.invoice.InvoiceDocuments;

@Path("/invoice-runs/{id}/vouchers")
@RunOnVirtualThread
@Tag(name = "Invoicing", description = "Fakturering / Invoicing")
class RunVouchersResource {
    private final InvoiceDocuments documents;
    private final InvoiceVouchers vouchers;

    RunVouchersResource(InvoiceDocuments documents, InvoiceVouchers vouchers) {
        this.documents = documents;
        this.vouchers = vouchers;
    }

    @GET
    @Produces(FileFormat.SIE_TYPE)
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Downloads the vouchers of an approved basis",
            description =
                    "Its invoices for the federation's own ledger, as SIE 4I: a balanced voucher for each, with the"
                            + " receivable, the revenue of each service, and VAT. 409 before the basis is approved. Credit"
                            + " notes, which come later, each have a file of their own.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content =
                    @Content(
                            mediaType = FileFormat.SIE_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response downloadInvoiceRunVouchers(
            @PathParam("id") UUID id,
            @Pattern(regexp = "sv|en", message = "report.language.field")
                    @Nullable
                    @QueryParam("language")
                    @Parameter(description = "sv or en; otherwise as Accept-Language says", example = "sv")
                    String language,
            @Context HttpHeaders headers) {
        Language wish = Language.of(language != null ? language : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return vouchers.make(documents.issued(id), wish).response();
    }
}
