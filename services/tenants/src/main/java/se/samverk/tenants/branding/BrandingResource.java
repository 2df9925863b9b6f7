package se.samverk.tenants.branding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.samverk.common.etag.ETags;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Caller;
import se.samverk.common.security.Role;

@Path("/municipalities/{code}/branding")
@RunOnVirtualThread
@Tag(name = "Branding", description = "How a municipality is shown")
class BrandingResource {
    private final Brandings brandings;
    private final Caller caller;

    BrandingResource(Brandings brandings, Caller caller) {
        this.brandings = brandings;
        this.caller = caller;
    }

    @GET
    @Access(
            member = {
                Role.MUNICIPALITY_ADMIN,
                Role.CASE_OFFICER,
                Role.ECONOMIST,
                Role.DEVELOPMENT_LEAD,
                Role.PRIVACY_OFFICER,
                Role.CITIZEN
            },
            federation = {
                Role.FEDERATION_OPERATOR,
                Role.FEDERATION_FINANCE,
                Role.FEDERATION_APPROVER,
                Role.FEDERATION_EDITOR
            },
            scope = "municipalities:read")
    @Operation(summary = "Read how a municipality is shown", description = "With the ETag to change it by")
    public RestResponse<Branding> readBranding(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code) {
        return tagged(caller.federation() ? brandings.findForFederation(code) : brandings.find(code));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Change how a municipality is shown",
            description = "Name and colour. A colour that doesn't stand out from a light and a dark ground is refused"
                    + " (422) with the ratio it has and needs, and the nearest that does")
    public RestResponse<Branding> changeBranding(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of what you read", example = "\"3\"")
                    String ifMatch,
            @NotNull @Valid ChangedBranding body) {
        return changed(code, ifMatch, brandings.named(code, body));
    }

    @GET
    @Path("/coat-of-arms")
    @Produces("image/png")
    @Access(
            member = {
                Role.MUNICIPALITY_ADMIN,
                Role.CASE_OFFICER,
                Role.ECONOMIST,
                Role.DEVELOPMENT_LEAD,
                Role.PRIVACY_OFFICER,
                Role.CITIZEN
            },
            federation = {
                Role.FEDERATION_OPERATOR,
                Role.FEDERATION_FINANCE,
                Role.FEDERATION_APPROVER,
                Role.FEDERATION_EDITOR
            },
            scope = "municipalities:read")
    @Operation(summary = "Read a municipality's coat of arms", description = "At most 256 pixels high and wide")
    public RestResponse<byte[]> readCoatOfArms(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code) {
        byte[] picture = (caller.federation() ? brandings.pictureForFederation(code) : brandings.picture(code))
                .orElseThrow(Problem::notFound);
        return RestResponse.ResponseBuilder.ok(picture)
                .tag(ETags.ofContent(picture))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Disposition", "inline; filename=\"coat-of-arms.png\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .build();
    }

    @PUT
    @Path("/coat-of-arms")
    @Consumes({"image/png", "image/jpeg"})
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Give a municipality its coat of arms",
            description =
                    "A PNG or JPEG of at most 512 kB. It is drawn anew, so that nothing but the picture is kept. The"
                            + " ETag is the one of how the municipality is shown")
    public RestResponse<Branding> giveCoatOfArms(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of what you read", example = "\"3\"")
                    String ifMatch,
            byte @Nullable [] body) {
        return changed(code, ifMatch, brandings.drawn(code, body == null ? new byte[0] : body));
    }

    @DELETE
    @Path("/coat-of-arms")
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Take away a municipality's coat of arms",
            description = "The ETag is the one of how the municipality is shown")
    public RestResponse<Branding> takeAwayCoatOfArms(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of what you read", example = "\"3\"")
                    String ifMatch) {
        return changed(code, ifMatch, brandings.undrawn(code));
    }

    private RestResponse<Branding> changed(String code, @Nullable String ifMatch, Consumer<BrandingTable> change) {
        return tagged(
                caller.federation()
                        ? brandings.changeForFederation(code, ifMatch, change)
                        : brandings.change(code, ifMatch, change));
    }

    private static RestResponse<Branding> tagged(Branding branding) {
        return RestResponse.ResponseBuilder.ok(branding)
                .tag(ETags.of(branding.version()))
                .build();
    }
}
