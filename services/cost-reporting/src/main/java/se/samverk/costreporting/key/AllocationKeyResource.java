package se.samverk.costreporting.key;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.etag.ETags;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/allocation-keys")
@RunOnVirtualThread
@Tag(name = "Allocation keys", description = "Fördelningsnycklar / Allocation keys")
class AllocationKeyResource {
    private final AllocationKeys keys;

    AllocationKeyResource(AllocationKeys keys) {
        this.keys = keys;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "catalogue:read")
    @Operation(summary = "Lists the allocation keys", description = "Keys in order of code, each with all its versions")
    public Page<AllocationKey> listAllocationKeys(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(keys.page(page.offset(), page.limit), keys.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "catalogue:read")
    @Operation(summary = "Reads an allocation key", description = "One key with all its versions")
    @APIResponse(
            responseCode = "200",
            description = "The key, with its ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AllocationKey.class)))
    public Response readAllocationKey(@PathParam("id") UUID id) {
        AllocationKey key = keys.one(id);
        return Response.ok(key).tag(ETags.of(key.version())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(summary = "Adds an allocation key", description = "Adds a key, with any versions known from the start")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AllocationKey.class)))
    public Response addAllocationKey(@Valid @NotNull KeyForm form, @Context UriInfo uri) {
        AllocationKey added = keys.add(form);
        URI location = uri.getAbsolutePathBuilder().path(added.id().toString()).build();
        return Response.created(location)
                .tag(ETags.of(added.version()))
                .entity(added)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions")
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(
            summary = "Adds a version of a key",
            description = "It holds from its day on; months before that keep the version they have")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyVersion.class)))
    public Response addAllocationKeyVersion(
            @PathParam("id") UUID id, @Valid @NotNull KeyVersionForm form, @Context UriInfo uri) {
        KeyVersion added = keys.addVersion(id, form);
        URI location = uri.getAbsolutePathBuilder().path("..").build().normalize();
        return Response.created(location).entity(added).build();
    }

    @DELETE
    @Path("/{id}/versions/{version}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(
            summary = "Removes a version of a key",
            description = "Only one that no run has used; a used version never changes")
    public void removeAllocationKeyVersion(
            @PathParam("id") UUID id, @PathParam("version") @Parameter(description = "The version") UUID version) {
        keys.removeVersion(id, version);
    }
}
