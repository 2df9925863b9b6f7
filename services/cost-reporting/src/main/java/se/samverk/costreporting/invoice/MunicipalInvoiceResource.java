package se.samverk.costreporting.invoice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/municipalities/{code}/invoices")
@RunOnVirtualThread
@Tag(name = "Invoicing", description = "Fakturering / Invoicing")
class MunicipalInvoiceResource {
    private final InvoiceDocuments documents;

    MunicipalInvoiceResource(InvoiceDocuments documents) {
        this.documents = documents;
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
}
