package se.samverk.costreporting.simulation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/municipalities/{code}/simulations")
@RunOnVirtualThread
@Tag(name = "Simulations", description = "Simuleringar / Simulations")
class MemberSimulationResource {
    private final SharedSimulations simulations;
    private final OthersSeen others;
    private final Answers answers;

    MemberSimulationResource(SharedSimulations simulations, OthersSeen others, Answers answers) {
        this.simulations = simulations;
        this.others = others;
        this.answers = answers;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            scope = "statements:read")
    @Operation(summary = "Lists shared simulations", description = "Those that a member is asked about, or was")
    public Page<SharedRow> listSharedSimulations(
            @PathParam("code") @Parameter(description = "The member", example = "1494") String code,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(simulations.page(code, page.offset(), page.limit), simulations.count(code), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            scope = "statements:read")
    @Operation(
            summary = "Reads a shared simulation",
            description = "With what it comes to for the member, and as much of the others as the federation has chosen"
                    + " to share")
    public SharedSimulation readSharedSimulation(
            @PathParam("code") @Parameter(description = "The member", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The simulation") UUID id) {
        return others.add(simulations.own(code, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/answers")
    @Idempotent
    @Access(member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN})
    @Operation(
            summary = "Answers a shared simulation",
            description = "For the member. A later answer takes the place of an earlier one, which is kept; after the"
                    + " decision none is taken (409). People answer, not API clients.")
    @APIResponse(
            responseCode = "201",
            description = "The answer was taken",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Answer.class)))
    public Response answerSimulation(
            @PathParam("code") @Parameter(description = "The member", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The simulation") UUID id,
            @Valid @NotNull AnswerForm form,
            @Context UriInfo uri) {
        Answer given = answers.give(code, id, form);
        URI answered = uri.getBaseUriBuilder()
                .path(MemberSimulationResource.class)
                .path(id.toString())
                .build(code);
        return Response.created(answered).entity(given).build();
    }
}
