package se.samverk.costreporting.snapshot;

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

@Path("/meter-snapshots")
@RunOnVirtualThread
@Tag(name = "Meter snapshots", description = "Frysta avläsningar / Snapshots of readings")
class MeterSnapshotResource {
    private final MeterSnapshots snapshots;

    MeterSnapshotResource(MeterSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "meter-readings:read")
    @Operation(summary = "Lists the snapshots", description = "The latest quarter first")
    public Page<MeterSnapshot> listMeterSnapshots(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(snapshots.page(page.offset(), page.limit), snapshots.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "meter-readings:read")
    @Operation(summary = "Reads a snapshot", description = "What it holds, and who took it when")
    public MeterSnapshot readMeterSnapshot(@PathParam("id") UUID id) {
        return snapshots.one(id);
    }

    @GET
    @Path("/{id}/readings")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "meter-readings:read")
    @Operation(
            summary = "Lists a snapshot's readings",
            description =
                    "By customer, department and service, as they were frozen. With stale=true only the warnings: those"
                            + " that nobody had read anew.")
    public Page<SnapshotReading> listSnapshotReadings(
            @PathParam("id") UUID id,
            @QueryParam("stale")
                    @DefaultValue("false")
                    @Parameter(description = "Only those not read anew", example = "false")
                    boolean stale,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(
                snapshots.readings(id, stale, page.offset(), page.limit),
                snapshots.countReadings(id, stale),
                page,
                uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "meter-readings:write")
    @Operation(
            summary = "Takes a snapshot",
            description =
                    "Freezes, for each service, customer and department, the latest reading on or before the day, and"
                            + " the systems of that day with their parameters. What is corrected later does not change it; take"
                            + " another one for that.")
    @APIResponse(
            responseCode = "201",
            description = "It was taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MeterSnapshot.class)))
    public Response takeMeterSnapshot(@Valid @NotNull SnapshotForm form, @Context UriInfo uri) {
        MeterSnapshot taken = snapshots.take(form);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(taken.id().toString()).build())
                .entity(taken)
                .build();
    }

    @DELETE
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "meter-readings:write")
    @Operation(
            summary = "Removes a snapshot",
            description =
                    "With the readings and systems that it froze; the readings themselves stay. One that a basis for"
                            + " invoices has been worked out from is used (409): remove the draft first, or leave both.")
    @APIResponse(responseCode = "204", description = "It was removed")
    public Response removeMeterSnapshot(@PathParam("id") UUID id) {
        snapshots.remove(id);
        return Response.noContent().build();
    }
}
