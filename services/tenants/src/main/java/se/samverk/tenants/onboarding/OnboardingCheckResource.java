package se.samverk.tenants.onboarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.samverk.common.audit.Unaudited;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/onboarding-checks")
@RunOnVirtualThread
@Tag(name = "Municipalities", description = "The federation's members")
class OnboardingCheckResource {
    private final OnboardingService service;

    OnboardingCheckResource(OnboardingService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Unaudited(reason = "judges what is sent, and keeps none of it")
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Check a new member before it is taken in",
            description =
                    "What has been filled in until now, so that each step can be mended before the next. Nothing is kept. A code"
                            + " or slug in use is told of at its field (422)")
    @APIResponse(responseCode = "204", description = "Nothing to mend in what was sent")
    public RestResponse<Void> checkOnboarding(@NotNull @Valid OnboardingCheck body) {
        service.check(body);
        return RestResponse.noContent();
    }
}
