package se.samverk.costreporting.price;

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

@Path("/prices")
@RunOnVirtualThread
@Tag(name = "Prices", description = "Prislista / Price list")
class PriceResource {
    private final Prices prices;

    PriceResource(Prices prices) {
        this.prices = prices;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "catalogue:read")
    @Operation(
            summary = "Lists the price list",
            description =
                    "Every dated price, by service, the latest first. All amounts are öre per quarter. A price holds"
                            + " from its day until the service's next; a quarter is invoiced by the prices of its first day.")
    public Page<Price> listPrices(
            @Nullable
                    @QueryParam("serviceCode")
                    @Parameter(description = "Only this service", example = "it-arbetsplats")
                    String serviceCode,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(prices.page(serviceCode, page.offset(), page.limit), prices.count(serviceCode), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "catalogue:read")
    @Operation(summary = "Reads a price", description = "One price, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Price.class)))
    public Response readPrice(@PathParam("id") UUID id) {
        return tagged(Response.ok(), prices.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(
            summary = "Adds a price",
            description =
                    "unit: priceOre for each unit. fixed: priceOre for each customer that uses the service. tiered:"
                            + " a customer's units are counted over its departments, and each costs what the tier that it falls in"
                            + " says. configurator: for each system priceOre plus, for each parameter, its quantity times its rate.")
    @APIResponse(
            responseCode = "201",
            description = "It was added",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Price.class)))
    public Response addPrice(@Valid @NotNull PriceForm form, @Context UriInfo uri) {
        Price added = prices.add(form);
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
            summary = "Changes a price",
            description = "Replaces a price that no approved invoice basis has gone by; one that is used is 409")
    @APIResponse(
            responseCode = "200",
            description = "It was changed",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Price.class)))
    public Response changePrice(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull PriceForm form) {
        return tagged(Response.ok(), prices.change(id, ifMatch, form));
    }

    @DELETE
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "catalogue:write")
    @Operation(
            summary = "Removes a price",
            description = "Removes a price that no approved invoice basis has gone by; one that is used is 409")
    @APIResponse(responseCode = "204", description = "It was removed")
    public Response removePrice(@PathParam("id") UUID id, @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        prices.remove(id, ifMatch);
        return Response.noContent().build();
    }

    private static Response tagged(Response.ResponseBuilder answer, Price price) {
        return answer.tag(ETags.of(price.revision())).entity(price).build();
    }
}
