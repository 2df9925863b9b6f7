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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.etag.ETags;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/saving-areas")
@RunOnVirtualThread
@Tag(name = "Savings", description = "Besparingar / Savings")
class SavingAreaResource {
    private final SavingAreas areas;

    SavingAreaResource(SavingAreas areas) {
        this.areas = areas;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(summary = "Lists areas", description = "Everything first, then the groups of services by code")
    public Page<SavingArea> listSavingAreas(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(areas.page(page.offset(), page.limit), areas.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(summary = "Reads an area", description = "One area, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavingArea.class)))
    public Response readSavingArea(@PathParam("id") UUID id) {
        return tagged(Response.ok(), areas.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(summary = "Adds an area", description = "A named group of services that baselines can be of")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavingArea.class)))
    public Response addSavingArea(@Valid @NotNull SavingAreaForm form, @Context UriInfo uri) {
        SavingArea added = areas.add(form);
        return tagged(
                Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build()),
                added);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(
            summary = "Changes an area",
            description = "Its names at any time; its services until a closed year goes by a baseline of it")
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SavingArea.class)))
    public Response changeSavingArea(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull SavingAreaForm form) {
        return tagged(Response.ok(), areas.change(id, ifMatch, form));
    }

    @DELETE
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(summary = "Removes an area", description = "One that no baseline is of")
    public void removeSavingArea(
            @PathParam("id") UUID id, @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        areas.remove(id, ifMatch);
    }

    private static Response tagged(Response.ResponseBuilder answer, SavingArea area) {
        return answer.tag(ETags.of(area.version())).entity(area).build();
    }
}
