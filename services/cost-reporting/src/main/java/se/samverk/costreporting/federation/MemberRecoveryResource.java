package se.samverk.costreporting.federation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.period.Period;

@Path("/municipalities/{code}/recovery")
@RunOnVirtualThread
@Tag(name = "Statements", description = "Kostnadsrapporter / Cost reports")
class MemberRecoveryResource {
    private final MemberRecoveries recoveries;

    MemberRecoveryResource(MemberRecoveries recoveries) {
        this.recoveries = recoveries;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Reads what a member was charged and what it cost",
            description = "By service: charged in advance, credit notes taken off, against the member's part of the"
                    + " ledger; over- or under-recovery, and the cost of the same period of the year before")
    public MemberRecovery readMemberRecovery(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code,
            @Pattern(regexp = Period.PATTERN, message = "period.form.field")
                    @Nullable
                    @QueryParam("period")
                    @Parameter(description = "Month, quarter or year", example = "2026-Q1")
                    String period) {
        return recoveries.read(code, Period.required(period));
    }
}
