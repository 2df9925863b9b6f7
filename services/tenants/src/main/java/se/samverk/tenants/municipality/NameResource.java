package se.samverk.tenants.municipality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.samverk.common.etag.ETags;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.common.time.Days;
import se.samverk.tenants.keycloak.RealmSettings;

@Path("/municipalities/{code}/name")
@RunOnVirtualThread
@Tag(name = "Municipalities", description = "The federation's members")
class NameResource {
    private final MunicipalityRegister register;
    private final RealmSettings realms;
    private final Clock clock;

    NameResource(MunicipalityRegister register, RealmSettings realms, Clock clock) {
        this.register = register;
        this.realms = realms;
        this.clock = clock;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Give a municipality another name",
            description =
                    "From a day in the present month, at the latest today; the names that it had before stay in the register."
                            + " Code, slug and realm stay; its sign-in page shows the new name. The other services are told")
    public RestResponse<MunicipalityView> renameMunicipality(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of what you read", example = "\"3\"")
                    String ifMatch,
            @NotNull @Valid DatedName body) {
        MunicipalityView present = register.findForFederation(code).orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, present.version());
        requireNow(body.validFrom());
        // Before the register, so that the same call again does it if the sign-in service can't just now.
        realms.rename(present.slug(), body.name().strip());
        MunicipalityView renamed = register.rename(code, ifMatch, body);
        return RestResponse.ResponseBuilder.ok(renamed)
                .tag(ETags.of(renamed.version()))
                .build();
    }

    private void requireNow(LocalDate day) {
        LocalDate today = Days.today(clock);
        if (day.isAfter(today) || day.isBefore(today.withDayOfMonth(1))) {
            throw Problem.unprocessable("municipality-refused")
                    .withField("validFrom", "name-day", today.withDayOfMonth(1).toString(), today.toString());
        }
    }
}
