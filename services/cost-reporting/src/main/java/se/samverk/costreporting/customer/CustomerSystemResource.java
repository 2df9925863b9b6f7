package se.samverk.costreporting.customer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.etag.ETags;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/customer-systems")
@RunOnVirtualThread
@Tag(name = "Customers", description = "Kunder / Customers")
class CustomerSystemResource {
    private final CustomerSystems systems;

    CustomerSystemResource(CustomerSystems systems) {
        this.systems = systems;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Lists the customers' systems",
            description = "Systems that are run for customers, with the values that the konfigurator's price goes by")
    public Page<CustomerSystem> listCustomerSystems(
            @Nullable
                    @QueryParam("customerCode")
                    @Parameter(description = "Only this customer's", example = "lidkoping-energi")
                    String customerCode,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(systems.page(customerCode, page.offset(), page.limit), systems.count(customerCode), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(summary = "Reads a system", description = "One system, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerSystem.class)))
    public Response readCustomerSystem(@PathParam("id") UUID id) {
        return tagged(Response.ok(), systems.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "invoices:write")
    @Operation(summary = "Adds a system", description = "Adds a system that is run for a customer")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerSystem.class)))
    public Response addCustomerSystem(@Valid @NotNull CustomerSystemForm form, @Context UriInfo uri) {
        CustomerSystem added = systems.add(form);
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
            summary = "Changes a system",
            description =
                    "Replaces what is said of a system. Snapshots that have been taken keep what was said before.")
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomerSystem.class)))
    public Response changeCustomerSystem(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull CustomerSystemForm form) {
        return tagged(Response.ok(), systems.change(id, ifMatch, form));
    }

    @DELETE
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "invoices:write")
    @Operation(
            summary = "Removes a system",
            description = "For one that was added by mistake: one that has ended is given its last day instead")
    @APIResponse(responseCode = "204", description = "It was removed")
    public Response removeCustomerSystem(
            @PathParam("id") UUID id, @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        systems.remove(id, ifMatch);
        return Response.noContent().build();
    }

    private static Response tagged(Response.ResponseBuilder answer, CustomerSystem it) {
        return answer.tag(ETags.of(it.version())).entity(it).build();
    }
}
