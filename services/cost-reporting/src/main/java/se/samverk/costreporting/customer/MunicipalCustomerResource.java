package se.samverk.costreporting.customer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/municipalities/{code}/customers")
@RunOnVirtualThread
@Tag(name = "Customers", description = "Kunder / Customers")
class MunicipalCustomerResource {
    private final Customers customers;

    MunicipalCustomerResource(Customers customers) {
        this.customers = customers;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Lists a municipality's customers",
            description = "The municipality itself, and its companies and others that the federation invoices")
    public Page<Customer> listMunicipalCustomers(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(customers.pageOf(code, page.offset(), page.limit), customers.countOf(code), page, uri);
    }
}
