package se.samverk.tenants.onboarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.samverk.common.audit.Unaudited;
import se.samverk.common.etag.ETags;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/municipalities")
@RunOnVirtualThread
@Tag(name = "Municipalities", description = "The federation's members")
class OnboardingResource {
    private final OnboardingService service;

    OnboardingResource(OnboardingService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Unaudited(reason = "the same request again changes nothing", statuses = 200)
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Make a municipality a member",
            description =
                    "Creates its realm, registers it and creates its first administrator. The same request again finishes what"
                            + " was left by a failure (201), and changes nothing when nothing was left (200); so no Idempotency-Key is"
                            + " needed. Until it is registered nobody sees it")
    @APIResponse(
            responseCode = "201",
            description = "A member from now on",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OnboardedMunicipality.class)))
    @APIResponse(
            responseCode = "200",
            description = "Was a member already, with this content",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OnboardedMunicipality.class)))
    public RestResponse<OnboardedMunicipality> onboardMunicipality(
            @NotNull @Valid NewMunicipality body, @Context UriInfo uri) {
        OnboardedMunicipality onboarded = service.onboard(body);
        var location = uri.getAbsolutePathBuilder()
                .path(onboarded.municipality().code())
                .build();
        return RestResponse.ResponseBuilder.create(
                        onboarded.finishedNow() ? RestResponse.Status.CREATED : RestResponse.Status.OK, onboarded)
                .header(HttpHeaders.LOCATION, location)
                .tag(ETags.of(onboarded.municipality().version()))
                .build();
    }
}
