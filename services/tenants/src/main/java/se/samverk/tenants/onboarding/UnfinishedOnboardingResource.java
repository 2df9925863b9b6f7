package se.samverk.tenants.onboarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/onboardings")
@RunOnVirtualThread
@Tag(name = "Municipalities", description = "The federation's members")
class UnfinishedOnboardingResource {
    private final OnboardingLog log;

    UnfinishedOnboardingResource(OnboardingLog log) {
        this.log = log;
    }

    @GET
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "List unfinished onboardings",
            description =
                    "Those that a failure left half-way, and how far they came, the oldest first. Send the same request again to"
                            + " finish one")
    public Page<OnboardingView> listUnfinishedOnboardings(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        var slice = log.unfinished(page);
        var items = slice.items().stream().map(OnboardingView::of).toList();
        return Page.of(items, slice.total(), page, uri);
    }
}
