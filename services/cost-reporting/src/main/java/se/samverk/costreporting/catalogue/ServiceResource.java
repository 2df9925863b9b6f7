package se.samverk.costreporting.catalogue;

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

@Path("/services")
@RunOnVirtualThread
@Tag(name = "Catalogue", description = "Tjänstekatalogen / The service catalogue")
class ServiceResource {
    private final CatalogueServices services;

    ServiceResource(CatalogueServices services) {
        this.services = services;
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
    @Operation(summary = "Lists the catalogue", description = "Services in order of code, each with its dated prices")
    public Page<CatalogueService> listServices(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(services.page(page.offset(), page.limit), services.count(), page, uri);
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
    @Operation(summary = "Reads a service", description = "One service, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogueService.class)))
    public Response readService(@PathParam("id") UUID id) {
        return tagged(Response.ok(), services.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(summary = "Adds a service", description = "Adds a service to the catalogue, with its prices")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogueService.class)))
    public Response addService(@Valid @NotNull ServiceForm form, @Context UriInfo uri) {
        CatalogueService added = services.add(form);
        return tagged(
                Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build()),
                added);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(summary = "Changes a service", description = "Replaces what is said of a service, and its prices")
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CatalogueService.class)))
    public Response changeService(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull ServiceForm form) {
        return tagged(Response.ok(), services.change(id, ifMatch, form));
    }

    private static Response tagged(Response.ResponseBuilder answer, CatalogueService service) {
        return answer.tag(ETags.of(service.version())).entity(service).build();
    }
}
