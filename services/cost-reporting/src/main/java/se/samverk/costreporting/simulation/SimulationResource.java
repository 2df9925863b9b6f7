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

@Path("/simulations")
@RunOnVirtualThread
@Tag(name = "Simulations", description = "Simuleringar / Simulations")
class SimulationResource {
    private static final String WRITE = "allocations:write";
    private static final String READ = "allocations:read";

    private final Simulations simulations;
    private final SimulationReader reader;
    private final SimulationSteps steps;

    SimulationResource(Simulations simulations, SimulationReader reader, SimulationSteps steps) {
        this.simulations = simulations;
        this.reader = reader;
        this.steps = steps;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(summary = "Lists simulations", description = "The latest first")
    public Page<Simulation> listSimulations(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(reader.page(page.offset(), page.limit), reader.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(summary = "Reads a simulation", description = "What is supposed, and how far it has come")
    public Simulation readSimulation(@PathParam("id") @Parameter(description = "The simulation") UUID id) {
        return reader.one(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = WRITE)
    @Operation(
            summary = "Makes a simulation",
            description = "What the period's months would have cost each member by other keys, or with other members:"
                    + " the costs and overhead of the runs that hold now, shared out as supposed by the rules of a run."
                    + " What the supposition does not touch stays as it was allocated, and so do the corrections of closed"
                    + " months. Nothing in the books changes. It is worked out on its own; its progress is told where"
                    + " Location says.")
    @APIResponse(
            responseCode = "202",
            description = "It was made, and is being worked out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Simulation.class)))
    public Response makeSimulation(@Valid @NotNull SimulationForm form, @Context UriInfo uri) {
        Simulation made = simulations.make(form);
        return Response.accepted(made)
                .location(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/sharing")
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = WRITE)
    @Operation(
            summary = "Shares a simulation with the members",
            description = "Each sees what it comes to for itself, and answers. What members see of each other is chosen"
                    + " here, and stays so. Only a draft can be shared (409).")
    @APIResponse(
            responseCode = "200",
            description = "It is shared",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Simulation.class)))
    public Simulation shareSimulation(
            @PathParam("id") @Parameter(description = "The simulation") UUID id, @Valid @NotNull SharingForm form) {
        return steps.share(id, form);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/decision")
    @Idempotent
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = WRITE)
    @Operation(
            summary = "Records what becomes of a simulation",
            description =
                    "adopted: by somebody else than who made it. Its keys get new versions from the day given, which"
                            + " must be later than their latest versions and in no month that is reviewed, approved or closed"
                            + " (409). If members join or leave in it, the decision is recorded and no key is changed: a member"
                            + " joins by being onboarded. rejected, withdrawn: nothing changes. The members' answers stand as they"
                            + " are from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The decision was recorded",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Simulation.class)))
    public Simulation decideSimulation(
            @PathParam("id") @Parameter(description = "The simulation") UUID id, @Valid @NotNull DecisionForm form) {
        return steps.decide(id, form);
    }
}
