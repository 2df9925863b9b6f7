package se.samverk.costreporting.statement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.period.Period;

@Path("/municipalities/{code}")
@RunOnVirtualThread
@Tag(name = "Statements", description = "Kostnadsrapporter / Cost reports")
class StatementResource {
    private final Statements statements;
    private final Explanations explanations;

    StatementResource(Statements statements, Explanations explanations) {
        this.statements = statements;
        this.explanations = explanations;
    }

    @GET
    @Path("/statements")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Reads a cost report",
            description = "The figures of each month's latest completed run. The period is a month (2026-03), a quarter"
                    + " (2026-Q1) or a year (2026).")
    public Statement readStatement(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-03")
                    String period) {
        return statements.read(code, Period.required(period));
    }

    @GET
    @Path("/statements/{period}/lines")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(summary = "Lists lines of a cost report", description = "By month, service and department")
    public Page<StatementLine> listStatementLines(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("period") @Parameter(description = "Month, quarter or year", example = "2026-03") String period,
            @Nullable
                    @QueryParam("serviceCode")
                    @Parameter(description = "Only this service", example = "it-arbetsplats")
                    String serviceCode,
            @Nullable @QueryParam("departmentCode") @Parameter(description = "Only this department", example = "BUN")
                    String departmentCode,
            @Nullable @QueryParam("month") @Parameter(description = "Only this month", example = "2026-03")
                    String month,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        Period asked = Period.parse(period);
        Statements.Filter filter = new Statements.Filter(serviceCode, departmentCode, month);
        return Page.of(
                statements.lines(code, asked, filter, page.offset(), page.limit),
                statements.countLines(code, asked, filter),
                page,
                uri);
    }

    @GET
    @Path("/lines/{id}/explanation")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Explains a line",
            description = "Pool, overhead, key version, weights, rounding and the ledger's sums behind it")
    public Explanation explainLine(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The line", example = "019a2f00-0000-7000-8000-000000000008")
                    UUID id,
            @Nullable @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language) {
        return explanations.explain(code, id, Language.of(language));
    }

    @GET
    @Path("/lines/{id}/vouchers")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Lists the vouchers behind a line",
            description = "Those of the line's pool or, by poolCode, of an overhead pool that has given to it")
    public Page<LineVoucher> listLineVouchers(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The line", example = "019a2f00-0000-7000-8000-000000000008")
                    UUID id,
            @Nullable
                    @QueryParam("poolCode")
                    @Parameter(description = "An overhead pool behind the line", example = "ledning")
                    String poolCode,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(
                explanations.vouchers(code, id, poolCode, page.offset(), page.limit),
                explanations.countVouchers(code, id, poolCode),
                page,
                uri);
    }
}
