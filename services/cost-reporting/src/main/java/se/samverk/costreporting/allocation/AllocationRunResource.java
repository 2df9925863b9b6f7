package se.samverk.costreporting.allocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.idempotency.EarlyAnswer;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.common.web.Prefer;
import se.samverk.costreporting.period.Period;

@Path("/allocation-runs")
@RunOnVirtualThread
@Tag(name = "Allocation runs", description = "Fördelningskörningar / Allocation runs")
class AllocationRunResource {
    private static final Duration USUAL_WAIT = Duration.ofSeconds(10);
    /** The gateway breaks a call off that has been silent for a minute. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(50);

    private final AllocationRuns runs;
    private final RunReader reader;
    private final RunEnds ends;
    private final EarlyAnswer early;

    AllocationRunResource(AllocationRuns runs, RunReader reader, RunEnds ends, EarlyAnswer early) {
        this.runs = runs;
        this.reader = reader;
        this.ends = ends;
        this.early = early;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(summary = "Lists allocation runs", description = "The latest first")
    public Page<AllocationRun> listAllocationRuns(
            @BeanParam @Valid PageRequest page, @Context UriInfo uri, @Context HttpHeaders headers) {
        return Page.of(reader.page(page.offset(), page.limit, language(headers)), reader.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(
            summary = "Reads an allocation run",
            description = "With its sums, checks and warnings, and while it goes on how far it has come")
    public AllocationRun readAllocationRun(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return reader.one(id, language(headers));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(
            summary = "Allocates a period",
            description = "Each month by the rules, keys, population and readings in force on its last day. The run"
                    + " checks its own sums and is refused, with nothing kept, if one does not agree. It goes on after"
                    + " the answer if it takes longer than the caller waits. 409 while another run of one of its months"
                    + " goes on; link says which. The same Idempotency-Key gives the same run.")
    @APIResponse(
            responseCode = "201",
            description = "The run has ended; its state says whether it was completed or refused",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AllocationRun.class)))
    @APIResponse(
            responseCode = "202",
            description = "The run is queued or goes on; read it at Location until it has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AllocationRun.class)))
    public Response makeAllocationRun(
            @Valid @NotNull RunForm form,
            @Nullable
                    @HeaderParam(Prefer.HEADER)
                    @Parameter(
                            description = "How long to wait for the run's end, in seconds: wait=10 if nothing else is"
                                    + " said, at most wait=50; respond-async does not wait (RFC 7240)",
                            example = "wait=10")
                    String prefer,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = language(headers);
        AllocationRun queued =
                runs.start(Period.parse(form.period()), language, run -> early.keep(202, location(run, uri), run));
        Duration wait = Prefer.wait(prefer == null ? List.of() : List.of(prefer), USUAL_WAIT, LONGEST_WAIT);
        boolean ended = ends.await(queued.id(), wait, () -> reader.hasEnded(queued.id()));
        reader.failure(queued.id()).ifPresent(problem -> {
            throw problem;
        });
        return Response.status(ended ? Response.Status.CREATED : Response.Status.ACCEPTED)
                .location(location(queued, uri))
                .header(Prefer.APPLIED, prefer == null ? null : "wait=" + wait.toSeconds())
                .entity(reader.one(queued.id(), language))
                .build();
    }

    private static URI location(AllocationRun run, UriInfo uri) {
        return uri.getAbsolutePathBuilder().path(run.id().toString()).build();
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
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
