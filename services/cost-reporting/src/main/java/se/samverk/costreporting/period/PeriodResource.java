package se.samverk.costreporting.period;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/periods")
@RunOnVirtualThread
@Tag(name = "Periods", description = "Perioder / Periods")
class PeriodResource {
    private static final String WRITE = "periods:write";
    private static final String READ = "periods:read";

    private final Periods periods;
    private final PeriodTransitions transitions;

    PeriodResource(Periods periods, PeriodTransitions transitions) {
        this.periods = periods;
        this.transitions = transitions;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(summary = "Lists the months", description = "With how far each has come, the newest first")
    public Page<MonthStatus> listPeriods(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(periods.page(page.offset(), page.limit), periods.count(), page, uri);
    }

    @GET
    @Path("/{period}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(
            summary = "Reads a period",
            description =
                    "How far a month (2026-03), a quarter (2026-Q1) or a year (2026) has come, month by month, and"
                            + " what stands in the way of its next step")
    public AccountingPeriod readPeriod(
            @PathParam("period") @Parameter(description = "Month, quarter or year", example = "2026-Q1") String period,
            @Nullable @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language) {
        return periods.read(Period.parse(period), Language.of(language));
    }

    @GET
    @Path("/{period}/transitions")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(
            summary = "Lists a period's steps",
            description = "Who took its months from which state to which, when, and what they said; the latest first")
    public Page<PeriodTransition> listTransitions(
            @PathParam("period") @Parameter(description = "Month, quarter or year", example = "2026-Q1") String period,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        Period asked = Period.parse(period);
        return Page.of(
                periods.transitions(asked, page.offset(), page.limit), periods.countTransitions(asked), page, uri);
    }

    @GET
    @Path("/{period}/transitions/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(summary = "Reads a period's step", description = "Who took it, when, and what they said")
    public PeriodTransition readTransition(
            @PathParam("period") @Parameter(description = "Month, quarter or year", example = "2026-Q1") String period,
            @PathParam("id") @Parameter(description = "The step", example = "019a2f00-0000-7000-8000-000000000010")
                    UUID id) {
        return periods.transition(Period.parse(period), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{period}/transitions")
    @Idempotent
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = WRITE)
    @Operation(
            summary = "Takes a period one step on, or back to draft",
            description =
                    "draft → reviewed → approved → closed: those of its months that stand just before the step, all"
                            + " in one. Approving takes somebody else than the one who reviewed. An API client reviews and"
                            + " sends back; approving and closing take a person (422), unless the installation lets clients."
                            + " Closing goes month by month in order and cannot be undone: what comes late becomes corrections"
                            + " in the first open month. What stands in the way is either put right (409) or accepted with a"
                            + " comment (422 without one).")
    @APIResponse(
            responseCode = "201",
            description = "The step was taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PeriodTransition.class)))
    public Response makeTransition(
            @PathParam("period") @Parameter(description = "Month, quarter or year", example = "2026-Q1") String period,
            @Valid @NotNull TransitionForm form,
            @Context UriInfo uri) {
        PeriodTransition made = transitions.make(Period.parse(period), form);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(made.id().toString()).build())
                .entity(made)
                .build();
    }
}
