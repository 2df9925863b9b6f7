package se.samverk.costreporting.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/municipalities/{code}/figure-shares")
@RunOnVirtualThread
@Tag(name = "Comparison", description = "Jämförelser mellan medlemmar / Comparisons between members")
class FigureShareResource {
    private final FigureShares shares;

    FigureShareResource(FigureShares shares) {
        this.shares = shares;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            scope = "statements:read")
    @Operation(summary = "Lists what a member shares", description = "Those that hold first; the withdrawn on request")
    public Page<FigureShare> listFigureShares(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @QueryParam("withdrawn")
                    @DefaultValue("false")
                    @Parameter(description = "Also those that are withdrawn", example = "false")
                    boolean withdrawn,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(
                shares.page(code, withdrawn, page.offset(), page.limit), shares.count(code, withdrawn), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            scope = "statements:read")
    @Operation(summary = "Reads a share", description = "One share, withdrawn or not")
    public FigureShare readFigureShare(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") UUID id) {
        return shares.one(code, id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            scope = "comparisons:write")
    @Operation(
            summary = "Shares a figure",
            description = "From now on, and for all years: with one member, or with all who share the same in return")
    @APIResponse(
            responseCode = "201",
            description = "It is shared",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FigureShare.class)))
    public Response shareFigure(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @Valid @NotNull FigureShareForm form,
            @Context UriInfo uri) {
        FigureShare made = shares.make(code, form);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(made)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            scope = "comparisons:write")
    @Operation(summary = "Withdraws a share", description = "At once; that it was shared stays as history")
    public void withdrawFigure(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") UUID id) {
        shares.withdraw(code, id);
    }
}
