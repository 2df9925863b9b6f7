package se.samverk.tenants.onboarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.tenants.user.CreatedUser;

@Path("/onboardings")
@RunOnVirtualThread
@Tag(name = "Municipalities", description = "The federation's members")
class UnfinishedOnboardingResource {
    private static final String CODE = "[0-9]{4}";

    private final OnboardingLog log;
    private final OnboardingService service;

    UnfinishedOnboardingResource(OnboardingLog log, OnboardingService service) {
        this.log = log;
        this.service = service;
    }

    @GET
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "List unfinished onboardings",
            description =
                    "Those that a failure left half-way, and how far they came, the oldest first. Send the same request again to"
                            + " finish one, or give it up")
    public Page<OnboardingView> listUnfinishedOnboardings(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        var slice = log.unfinished(page);
        var items = slice.items().stream().map(OnboardingView::of).toList();
        return Page.of(items, slice.total(), page, uri);
    }

    @GET
    @Path("/{municipality}")
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Read how far an onboarding has come",
            description = "Also while the request that makes it a member is being answered, and when it is finished")
    public OnboardingView readOnboarding(
            @PathParam("municipality")
                    @Pattern(regexp = CODE)
                    @Parameter(description = "Municipality code", example = "1499")
                    String code) {
        return log.state(code).orElseThrow(Problem::notFound);
    }

    @DELETE
    @Path("/{municipality}")
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Give up an onboarding",
            description =
                    "Removes its realm and the record of it: code and slug are free again. Refused once the municipality is a"
                            + " member (409). After a failure, the same call again finishes it")
    public RestResponse<Void> giveUpOnboarding(
            @PathParam("municipality")
                    @Pattern(regexp = CODE)
                    @Parameter(description = "Municipality code", example = "1499")
                    String code) {
        service.giveUp(code);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{municipality}/administrators")
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Finish an onboarding with its first administrator",
            description =
                    "For a municipality that is a member already, but whose administrator could not be invited. Takes no"
                            + " Idempotency-Key, since the answer may hold a password that must not be kept")
    @APIResponse(
            responseCode = "201",
            description = "The administrator, and how the person comes in",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the user can be read",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CreatedUser.class)))
    public RestResponse<CreatedUser> inviteFirstAdministrator(
            @PathParam("municipality")
                    @Pattern(regexp = CODE)
                    @Parameter(description = "Municipality code", example = "1499")
                    String code,
            @NotNull @Valid NewAdministrator body,
            @Context UriInfo uri) {
        CreatedUser invited = service.inviteAdministrator(code, body);
        URI user = uri.getBaseUriBuilder()
                .path("municipalities")
                .path(code)
                .path("users")
                .path(invited.user().id())
                .build();
        return RestResponse.ResponseBuilder.<CreatedUser>created(user)
                .entity(invited)
                .build();
    }
}
