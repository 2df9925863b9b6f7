package se.samverk.costreporting.saving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/municipalities/{code}/savings")
@RunOnVirtualThread
@Tag(name = "Savings", description = "Besparingar / Savings")
class SavingResource {
    private final Savings savings;

    SavingResource(Savings savings) {
        this.savings = savings;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Reads a member's savings",
            description = "Each year since it joined, nominal, real and per inhabitant, with what it was worked out by."
                    + " A closed year goes by the index edition that it was closed with, an open one by the latest")
    public MemberSavings readSavings(
            @PathParam("code") @Parameter(description = "The member's code", example = "1494") String code) {
        return savings.read(code);
    }
}
