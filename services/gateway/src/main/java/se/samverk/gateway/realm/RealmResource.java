package se.samverk.gateway.realm;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.security.PublicAccess;
import se.samverk.common.tenancy.Realms;

@Path("/realms")
@Tag(name = "Sign-in", description = "Signing in to the web UI")
class RealmResource {
    private final Realms realms;

    RealmResource(Realms realms) {
        this.realms = realms;
    }

    @GET
    @PublicAccess
    @RunOnVirtualThread
    @Operation(
            summary = "Whom one can sign in to",
            description = "The members by name, the federation last. Sign-in begins at `/sign-in/{slug}`.")
    public List<SignInRealm> listRealms() {
        return realms.all().stream().map(SignInRealm::of).toList();
    }
}
