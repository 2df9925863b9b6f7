package se.samverk.costreporting.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Caller;
import se.samverk.common.security.Role;

@Path("/vouchers")
@RunOnVirtualThread
@Tag(name = "Ledger", description = "The federation's general ledger: SIE 4 files in, vouchers out")
class VoucherResource {
    private final Vouchers vouchers;
    private final Caller caller;

    VoucherResource(Vouchers vouchers, Caller caller) {
        this.vouchers = vouchers;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Reads a voucher",
            description =
                    "What a figure in a cost report was made of. The federation sees all rows; a member sees those of"
                            + " the cost pools that it has a part in, in its current cost reports, and what the others come to; a"
                            + " voucher without any such row does not exist for it."
                            + " En verifikation: en medlem ser de rader som den är med och betalar.")
    public Voucher readVoucher(@PathParam("id") UUID id) {
        return caller.federation()
                ? vouchers.ofFederation(id)
                : vouchers.ofMember(caller.municipality().orElseThrow(Problem::notFound), id);
    }
}
