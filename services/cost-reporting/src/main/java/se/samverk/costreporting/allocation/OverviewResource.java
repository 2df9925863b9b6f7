package se.samverk.costreporting.allocation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.period.Period;

@Path("/overview")
@RunOnVirtualThread
@Tag(name = "Overview", description = "Medlemmarna sida vid sida / The members side by side")
class OverviewResource {
    private final Overviews overviews;

    OverviewResource(Overviews overviews) {
        this.overviews = overviews;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "allocations:read")
    @Operation(
            summary = "Compares the members",
            description =
                    "Amount, per inhabitant, share and change of each member, with ofördelat and utan mottagare, so"
                            + " that everything adds up to the ledger")
    public Overview readOverview(
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-03")
                    String period) {
        return overviews.read(Period.required(period));
    }
}
