package se.samverk.costreporting.comparison;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/municipalities/{code}/comparison")
@RunOnVirtualThread
@Tag(name = "Comparison", description = "Jämförelser mellan medlemmar / Comparisons between members")
class ComparisonResource {
    private final Comparisons comparisons;

    ComparisonResource(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            scope = "statements:read")
    @Operation(
            summary = "Compares with other members",
            description = "The member's own figures per inhabitant, and those that others share with it. What is shared"
                    + " with all is seen by those who share the same in return")
    public Comparison readComparison(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @Nullable @Min(1900) @Max(2999) @QueryParam("year") @Parameter(description = "The year", example = "2025")
                    Integer year) {
        if (year == null) {
            throw Problem.badRequest("comparison.year-missing").withField("year", "field.NotNull");
        }
        return comparisons.read(code, year);
    }
}
