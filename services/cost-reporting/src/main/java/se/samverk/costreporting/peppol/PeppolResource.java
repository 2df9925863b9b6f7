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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.invoice.InvoiceDocuments;

@Path("/invoices/{id}/peppol")
@RunOnVirtualThread
@Tag(name = "Invoicing", description = "Fakturering / Invoicing")
class PeppolResource {
    private final InvoiceDocuments documents;
    private final PeppolFiles files;

    PeppolResource(InvoiceDocuments documents, PeppolFiles files) {
        this.documents = documents;
        this.files = files;
    }

    @GET
    @Produces(MediaType.APPLICATION_XML)
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Downloads an invoice or a credit note for Peppol",
            description = "Peppol BIS Billing 3 (UBL 2.1), for an access point to send. 422 says what the rules ask for"
                    + " that the document does not say.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(type = SchemaType.STRING)))
    public Response downloadPeppol(@PathParam("id") UUID id) {
        return files.of(documents.read(id));
    }
}
