package se.samverk.costreporting.budget;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/budgets/{id}/rows")
@RunOnVirtualThread
@Tag(name = "Budgets", description = "Budgetar och prognoser / Budgets and forecasts")
class BudgetRowResource {
    private static final String EXAMPLE_FILE =
            "municipality;service;amount\n1494;it-arbetsplats;1200000,00\n1495;it-arbetsplats;560000\n";

    private final BudgetRows rows;

    BudgetRowResource(BudgetRows rows) {
        this.rows = rows;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(summary = "Lists a budget's rows", description = "By member and service, each with its months")
    public Page<BudgetRow> listBudgetRows(
            @PathParam("id") UUID id,
            @Nullable @QueryParam("municipality") @Parameter(description = "Only this member", example = "1494")
                    String municipality,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(rows.page(id, municipality, page.offset(), page.limit), rows.count(id, municipality), page, uri);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(
            summary = "Replaces a draft's rows",
            description =
                    "JSON in öre, or text/csv in kronor with ; and the header municipality;service;amount, or"
                            + " municipality;service;jan;feb;mar;apr;may;jun;jul;aug;sep;oct;nov;dec. A year's amount is"
                            + " spread evenly. If one row is faulty nothing is taken, and each fault is listed by row and column")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = BudgetRowForms.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "default", value = EXAMPLE_FILE))
            })
    @APIResponse(
            responseCode = "200",
            description = "The draft has these rows",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Budget.class)))
    public Response replaceBudgetRows(
            @PathParam("id") UUID id,
            @Nullable
                    @QueryParam("municipality")
                    @Parameter(description = "Replace only this member's rows", example = "1494")
                    String municipality,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull BudgetRowForms sent) {
        BudgetJudge judge = rows.judge(municipality);
        for (int i = 0; i < sent.rows().size(); i++) {
            String row = "rows[" + i + "]";
            judge.judge(row, column -> row + "." + name(column), sent.rows().get(i));
        }
        return replaced(id, municipality, ifMatch, judge);
    }

    @PUT
    @Consumes("text/csv")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(hidden = true)
    public Response replaceBudgetRowsByFile(
            @PathParam("id") UUID id,
            @Nullable @QueryParam("municipality") String municipality,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            InputStream file) {
        BudgetJudge judge = rows.judge(municipality);
        new BudgetCsv(judge).read(file);
        return replaced(id, municipality, ifMatch, judge);
    }

    private Response replaced(UUID id, @Nullable String municipality, @Nullable String ifMatch, BudgetJudge judge) {
        return BudgetResource.tagged(Response.ok(), rows.replace(id, ifMatch, municipality, judge.rows()));
    }

    private static String name(String column) {
        return switch (column) {
            case "service" -> "serviceCode";
            case "amount" -> "amountOre";
            default -> column.startsWith("month ") ? "months[" + column.substring(6) + "]" : column;
        };
    }
}
