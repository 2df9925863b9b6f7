package se.samverk.costreporting.peppol;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.invoice.InvoiceDocuments;

@Path("/municipalities/{code}/invoices/{id}/peppol")
@RunOnVirtualThread
@Tag(name = "Invoicing", description = "Fakturering / Invoicing")
class MunicipalPeppolResource {
    private final InvoiceDocuments documents;
    private final PeppolFiles files;

    MunicipalPeppolResource(InvoiceDocuments documents, PeppolFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_XML)
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Downloads a municipality's invoice or credit note for Peppol",
            description = "Peppol BIS Billing 3 (UBL 2.1), for an access point to send. 422 says what the rules ask for"
                    + " that the document does not say.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public Response downloadMunicipalPeppol(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") UUID id) {
        return files.of(documents.read(code, id));
    }
}
