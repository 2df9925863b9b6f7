package se.samverk.costreporting.allocation;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.period.Period;

@Path("/allocation-runs")
@RunOnVirtualThread
@Tag(name = "Allocation runs", description = "Fördelningskörningar / Allocation runs")
class AllocationRunResource {
    private final AllocationRuns runs;
    private final RunReader reader;

    AllocationRunResource(AllocationRuns runs, RunReader reader) {
        this.runs = runs;
        this.reader = reader;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(summary = "Lists allocation runs", description = "The latest first")
    public Page<AllocationRun> listAllocationRuns(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(reader.page(page.offset(), page.limit), reader.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(summary = "Reads an allocation run", description = "With its sums, checks and warnings")
    public AllocationRun readAllocationRun(@PathParam("id") UUID id) {
        return reader.one(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(
            summary = "Allocates a period",
            description = "Each month by the rules, keys, population and readings in force on its last day. The run"
                    + " checks its own sums and is refused, with nothing kept, if one does not agree. 409 while another"
                    + " run of one of its months goes on.")
    @APIResponse(
            responseCode = "201",
            description = "The run was made; its state says whether it was completed or refused",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AllocationRun.class)))
    public Response makeAllocationRun(@Valid @NotNull RunForm form, @Context UriInfo uri) {
        AllocationRun run = runs.make(Period.parse(form.period()));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(run.id().toString()).build())
                .entity(run)
                .build();
    }

    @GET
    @Path("/{id}/unmatched")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(summary = "Lists ofördelat", description = "Ledger rows of the run that no mapping rule matched, summed")
    public Page<UnmatchedRow> listUnmatched(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(reader.unmatched(id, page.offset(), page.limit), reader.countUnmatched(id), page, uri);
    }

    @GET
    @Path("/{id}/undistributed")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(
            summary = "Lists what has no recipient (utan mottagare)",
            description = "Cost of pools that nobody could be given, and why")
    public Page<UndistributedRow> listUndistributed(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(reader.undistributed(id, page.offset(), page.limit), reader.countUndistributed(id), page, uri);
    }
}
