package se.samverk.costreporting.budget;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

@Path("/budgets")
@RunOnVirtualThread
@Tag(name = "Budgets", description = "Budgetar och prognoser / Budgets and forecasts")
class BudgetResource {
    private final Budgets budgets;

    BudgetResource(Budgets budgets) {
        this.budgets = budgets;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(summary = "Lists budgets", description = "The latest year and number first, drafts too")
    public Page<Budget> listBudgets(
            @Nullable
                    @Min(1900)
                    @Max(2999)
                    @QueryParam("year")
                    @Parameter(description = "Only this year", example = "2026")
                    Integer year,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(budgets.page(year, page.offset(), page.limit), budgets.count(year), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(summary = "Reads a budget", description = "One budget, with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Budget.class)))
    public Response readBudget(@PathParam("id") UUID id) {
        return tagged(Response.ok(), budgets.one(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(
            summary = "Begins a budget",
            description = "A draft; a year has one at a time. If the year has a decided budget it begins as its copy")
    @APIResponse(
            responseCode = "201",
            description = "It was begun",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Budget.class)))
    public Response beginBudget(@Valid @NotNull BudgetForm form, @Context UriInfo uri) {
        Budget begun = budgets.begin(form);
        return tagged(
                Response.created(
                        uri.getAbsolutePathBuilder().path(begun.id().toString()).build()),
                begun);
    }

    @POST
    @Path("/{id}/decision")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "periods:write")
    @Operation(
            summary = "Puts down that a budget is decided",
            description =
                    "For good: from now on the members see it, and nobody changes it. Taken by a person, unless the installation lets API clients approve")
    @APIResponse(
            responseCode = "200",
            description = "It is decided",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Budget.class)))
    public Response decideBudget(
            @PathParam("id") UUID id, @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(Response.ok(), budgets.decide(id, ifMatch));
    }

    @DELETE
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(summary = "Removes a draft", description = "A decided budget stays")
    public void removeBudget(@PathParam("id") UUID id, @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        budgets.remove(id, ifMatch);
    }

    static Response tagged(Response.ResponseBuilder answer, Budget budget) {
        return answer.tag(ETags.of(budget.version())).entity(budget).build();
    }
}
