package se.samverk.costreporting.saving;

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

@Path("/municipalities/{code}/baselines")
@RunOnVirtualThread
@Tag(name = "Savings", description = "Besparingar / Savings")
class BaselineResource {
    private final Baselines baselines;

    BaselineResource(Baselines baselines) {
        this.baselines = baselines;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(summary = "Lists a member's baselines", description = "Everything first, then by area")
    public Page<Baseline> listBaselines(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(baselines.page(code, page.offset(), page.limit), baselines.count(code), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(summary = "Reads a baseline", description = "One baseline, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Baseline.class)))
    public Response readBaseline(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") UUID id) {
        return tagged(Response.ok(), baselines.one(code, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(summary = "Enters a baseline", description = "With the document it was taken from; one for each area")
    @APIResponse(
            responseCode = "201",
            description = "It was entered",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Baseline.class)))
    public Response enterBaseline(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @Valid @NotNull BaselineForm form,
            @Context UriInfo uri) {
        Baseline added = baselines.add(code, form);
        return tagged(
                Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build()),
                added);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(summary = "Changes a baseline", description = "Until a closed year goes by it")
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Baseline.class)))
    public Response changeBaseline(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull BaselineForm form) {
        return tagged(Response.ok(), baselines.change(code, id, ifMatch, form));
    }

    @DELETE
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(summary = "Removes a baseline", description = "Until a closed year goes by it")
    public void removeBaseline(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        baselines.remove(code, id, ifMatch);
    }

    private static Response tagged(Response.ResponseBuilder answer, Baseline baseline) {
        return answer.tag(ETags.of(baseline.version())).entity(baseline).build();
    }
}
