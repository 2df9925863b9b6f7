package se.samverk.tenants.municipality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.samverk.common.etag.ETags;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Caller;
import se.samverk.common.security.Role;

@Path("/municipalities")
@RunOnVirtualThread
@Tag(name = "Municipalities", description = "The federation's members")
class MunicipalityResource {
    private final MunicipalityRegister register;
    private final Caller caller;
    private final Clock clock;

    MunicipalityResource(MunicipalityRegister register, Caller caller, Clock clock) {
        this.register = register;
        this.caller = caller;
        this.clock = clock;
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
    @Operation(
            summary = "List municipalities",
            description = "All members by name for the federation; just its own for a member's caller")
    public Page<MunicipalityView> listMunicipalities(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        if (caller.federation()) {
            var slice = register.all(page.offset(), page.limit);
            return Page.of(slice.items(), slice.total(), page, uri);
        }
        List<MunicipalityView> own =
                caller.municipality().flatMap(register::find).stream().toList();
        return Page.of(page.page == 1 ? own : List.of(), own.size(), page, uri);
    }

    @GET
    @Path("/{code}")
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
    @Operation(summary = "Read a municipality", description = "One member, with population and departments over time")
    public RestResponse<MunicipalityView> readMunicipality(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code) {
        MunicipalityView found = (caller.federation() ? register.findForFederation(code) : register.find(code))
                .orElseThrow(Problem::notFound);
        return RestResponse.ResponseBuilder.ok(found)
                .tag(ETags.of(found.version()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}")
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Change a municipality",
            description =
                    "Replaces organisation number, population and departments. A department is never removed: give it a last"
                            + " day. The other services are told")
    public RestResponse<MunicipalityView> changeMunicipality(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of what you read", example = "\"3\"")
                    String ifMatch,
            @NotNull @Valid ChangedMunicipality body) {
        MunicipalityRules.check(
                body.organisationNumber(), body.populations(), body.departments(), LocalDate.now(clock));
        MunicipalityView changed = register.change(code, ifMatch, body);
        return RestResponse.ResponseBuilder.ok(changed)
                .tag(ETags.of(changed.version()))
                .build();
    }
}
