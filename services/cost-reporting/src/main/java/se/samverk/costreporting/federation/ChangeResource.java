package se.samverk.costreporting.federation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.period.Period;

@Path("/federation-report")
@RunOnVirtualThread
@Tag(name = "Federation report", description = "Förbundsrapport / Federation report")
class ChangeResource {
    private final CostChanges costChanges;
    private final InvoicedChanges invoicedChanges;

    ChangeResource(CostChanges costChanges, InvoicedChanges invoicedChanges) {
        this.costChanges = costChanges;
        this.invoicedChanges = invoicedChanges;
    }

    @GET
    @Path("/cost-changes")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Lists what changed by service and member",
            description = "The largest change first, up or down, each with what made it; the parts add up exactly")
    public Page<CostChange> listCostChanges(
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-Q1")
                    String period,
            @Pattern(regexp = Against.PATTERN, message = "federation.against.field")
                    @QueryParam("against")
                    @DefaultValue("year-before")
                    @Parameter(
                            description = "year-before: the same period a year before; period-before: the one before",
                            example = "year-before")
                    String against,
            @Nullable
                    @QueryParam("serviceCode")
                    @Parameter(description = "Only this service", example = "it-arbetsplats")
                    String serviceCode,
            @Nullable @QueryParam("municipality") @Parameter(description = "Only this member", example = "1494")
                    String municipality,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        CostChanges.Found found = costChanges.page(
                new CostChanges.Question(Period.required(period), Against.of(against), serviceCode, municipality),
                page.offset(),
                page.limit);
        return Page.of(found.items(), found.total(), page, uri);
    }

    @GET
    @Path("/invoiced-changes")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Lists what changed of what is invoiced",
            description =
                    "By service and customer, the largest change first, up or down, each with what of it price and"
                            + " volume made; the parts add up exactly")
    public Page<InvoicedChange> listInvoicedChanges(
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-Q1")
                    String period,
            @Pattern(regexp = Against.PATTERN, message = "federation.against.field")
                    @QueryParam("against")
                    @DefaultValue("year-before")
                    @Parameter(
                            description = "year-before: the same period a year before; period-before: the one before",
                            example = "year-before")
                    String against,
            @Nullable
                    @QueryParam("serviceCode")
                    @Parameter(description = "Only this service", example = "it-arbetsplats")
                    String serviceCode,
            @Nullable @QueryParam("customerCode") @Parameter(description = "Only this customer", example = "1494")
                    String customerCode,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        InvoicedChanges.Found found = invoicedChanges.page(
                new InvoicedChanges.Question(Period.required(period), Against.of(against), serviceCode, customerCode),
                page.offset(),
                page.limit);
        return Page.of(found.items(), found.total(), page, uri);
    }
}
