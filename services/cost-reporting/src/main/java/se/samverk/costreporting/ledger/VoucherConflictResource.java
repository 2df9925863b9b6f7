package se.samverk.costreporting.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Caller;
import se.samverk.common.security.Role;

@Path("/ledger-imports/{id}/conflicts")
@RunOnVirtualThread
@Tag(name = "Ledger", description = "The federation's general ledger: SIE 4 files in, vouchers out")
class VoucherConflictResource {
    private final VoucherConflicts conflicts;
    private final Caller caller;

    VoucherConflictResource(VoucherConflicts conflicts, Caller caller) {
        this.conflicts = conflicts;
        this.caller = caller;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "ledger:read")
    @Operation(
            summary = "Lists an import's conflicts",
            description = "The vouchers that the ledger has with other content than the file."
                    + " Verifikationer som skiljer sig mellan huvudboken och filen.")
    public Page<VoucherConflict> listVoucherConflicts(
            @PathParam("id") UUID id, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        long total = conflicts.count(id);
        return Page.of(conflicts.page(id, page), total, page, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{conflictId}/resolution")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "ledger:write")
    @Operation(
            summary = "Settles a conflict",
            description =
                    "Keeps the ledger's voucher or puts the file's in its place, with the reason. What is replaced"
                            + " stays with the conflict. Avgör vilken version som ska gälla, med skäl.")
    public VoucherConflict resolveVoucherConflict(
            @PathParam("id") UUID id,
            @Parameter(description = "The conflict's id") @PathParam("conflictId") UUID conflictId,
            @Valid @NotNull ConflictResolution resolution) {
        return conflicts.resolve(id, conflictId, resolution, caller.name());
    }
}
