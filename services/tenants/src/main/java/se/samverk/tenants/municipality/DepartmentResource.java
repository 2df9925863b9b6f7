package se.samverk.tenants.municipality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
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

@Path("/municipalities/{code}/departments")
@RunOnVirtualThread
@Tag(name = "Departments", description = "A municipality's organisation over time")
class DepartmentResource {
    private final DepartmentService service;

    DepartmentResource(DepartmentService service) {
        this.service = service;
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
            summary = "Read a municipality's departments",
            description = "Those of a day, as they were called and placed then, or all there have been and are planned;"
                    + " with the ETag to reorganise by")
    public RestResponse<Organisation> readDepartments(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @QueryParam("validOn")
                    @Nullable
                    @Parameter(description = "The day; all time if absent", example = "2026-03-05")
                    String validOn) {
        return tagged(service.read(code).on(validOn == null ? null : day(validOn)));
    }

    private static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException noDay) {
            throw Problem.badRequest("invalid-fields").withField("validOn", "valid-on");
        }
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(member = Role.MUNICIPALITY_ADMIN, federation = Role.FEDERATION_OPERATOR, scope = "municipalities:write")
    @Operation(
            summary = "Reorganise a municipality's departments",
            description =
                    "Adds, renames, moves and ends departments from a day on, all of it or nothing. What was before the day"
                            + " answers as before. Refused (422) at each change that can't be made: a code in use, a department"
                            + " that isn't there then, a parent that is missing or a part of its own child, and an end while it"
                            + " has departments or, unless the day is to come, people. The other services are told")
    public RestResponse<Organisation> reorganiseDepartments(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    @Parameter(description = "The ETag of what you read", example = "\"3\"")
                    String ifMatch,
            @NotNull @Valid Reorganisation body) {
        return tagged(service.change(code, ifMatch, body));
    }

    private static RestResponse<Organisation> tagged(Organisation organisation) {
        return RestResponse.ResponseBuilder.ok(organisation)
                .tag(ETags.of(organisation.version()))
                .build();
    }
}
