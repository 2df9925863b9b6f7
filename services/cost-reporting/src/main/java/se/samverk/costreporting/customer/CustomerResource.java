package se.samverk.costreporting.customer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.etag.ETags;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/customers")
@RunOnVirtualThread
@Tag(name = "Customers", description = "Kunder / Customers")
class CustomerResource {
    private final Customers customers;

    CustomerResource(Customers customers) {
        this.customers = customers;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(summary = "Lists the customers", description = "The municipalities, then the others by name")
    public Page<Customer> listCustomers(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(customers.page(page.offset(), page.limit), customers.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(summary = "Reads a customer", description = "One customer, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Customer.class)))
    public Response readCustomer(@PathParam("id") UUID id) {
        return tagged(Response.ok(), customers.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "invoices:write")
    @Operation(
            summary = "Adds a customer",
            description = "Adds a customer that is no municipality: each municipality is a customer by itself")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Customer.class)))
    public Response addCustomer(@Valid @NotNull CustomerForm form, @Context UriInfo uri) {
        Customer added = customers.add(form);
        return tagged(
                Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build()),
                added);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "invoices:write")
    @Operation(
            summary = "Changes a customer",
            description =
                    "Replaces what is said of a customer. Its code and municipality stay. Documents that have been issued keep what was said before.")
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Customer.class)))
    public Response changeCustomer(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull CustomerForm form) {
        return tagged(Response.ok(), customers.change(id, ifMatch, form));
    }

    private static Response tagged(Response.ResponseBuilder answer, Customer it) {
        return answer.tag(ETags.of(it.version())).entity(it).build();
    }
}
