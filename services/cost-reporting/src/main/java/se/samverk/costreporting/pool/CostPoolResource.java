package se.samverk.costreporting.pool;

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

@Path("/cost-pools")
@RunOnVirtualThread
@Tag(name = "Cost pools", description = "Kostnadsställegrupper och regler / Cost pools and mapping rules")
class CostPoolResource {
    private final CostPools pools;

    CostPoolResource(CostPools pools) {
        this.pools = pools;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {
                Role.FEDERATION_FINANCE,
                Role.FEDERATION_APPROVER,
                Role.FEDERATION_OPERATOR,
                Role.FEDERATION_EDITOR
            },
            scope = "catalogue:read")
    @Operation(summary = "Lists the cost pools", description = "Overhead pools in their order, then service pools")
    public Page<CostPool> listCostPools(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(pools.page(page.offset(), page.limit), pools.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {
                Role.FEDERATION_FINANCE,
                Role.FEDERATION_APPROVER,
                Role.FEDERATION_OPERATOR,
                Role.FEDERATION_EDITOR
            },
            scope = "catalogue:read")
    @Operation(summary = "Reads a cost pool", description = "One cost pool, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CostPool.class)))
    public Response readCostPool(@PathParam("id") UUID id) {
        return tagged(Response.ok(), pools.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(summary = "Adds a cost pool", description = "Adds a pool that mapping rules can point at")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CostPool.class)))
    public Response addCostPool(@Valid @NotNull CostPoolForm form, @Context UriInfo uri) {
        CostPool added = pools.add(form);
        return tagged(
                Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build()),
                added);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(
            summary = "Changes a cost pool",
            description = "Holds from the next run; runs already made stay as they are")
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CostPool.class)))
    public Response changeCostPool(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull CostPoolForm form) {
        return tagged(Response.ok(), pools.change(id, ifMatch, form));
    }

    private static Response tagged(Response.ResponseBuilder answer, CostPool pool) {
        return answer.tag(ETags.of(pool.version())).entity(pool).build();
    }
}
