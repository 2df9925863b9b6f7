package se.samverk.tenants.userimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import se.samverk.common.audit.Unaudited;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;

@Path("/municipalities/{code}/user-imports")
@RunOnVirtualThread
@Tag(name = "User imports", description = "Användare från en fil / Users from a file")
class UserImportResource {
    private static final String EXAMPLE_FILE = "username;given name;family name;email;roles;department;may sign in\n"
            + "anna.ekstrom;Anna;Ekström;anna.ekstrom@lidkoping.example;economist, case-officer;KS;yes\n";

    private final UserImports imports;
    private final ImportPlanner planner;
    private final Realms realms;

    UserImportResource(UserImports imports, ImportPlanner planner, Realms realms) {
        this.imports = imports;
        this.planner = planner;
        this.realms = realms;
    }

    @GET
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:read")
    @Operation(summary = "List files of people", description = "Those of the last month, the latest first")
    public Page<UserImport> listUserImports(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var slice = imports.page(page.offset(), page.limit);
        return Page.of(slice.items(), slice.total(), page, uri);
    }

    @POST
    @Consumes("text/csv")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:write")
    @Operation(
            summary = "Look through a file of people",
            description =
                    "A CSV file in UTF-8 with ; between fields, at most 5,000 rows. The header names the columns, in Swedish or"
                            + " English and any order: username, given name, family name, email, roles (several with commas"
                            + " between), and, if wanted, department and may sign in (yes or no). If a row is faulty the file is"
                            + " refused with every fault by row and column. Otherwise the answer says what taking it would do;"
                            + " nothing is done before it is started. People who are not in the file are left alone. Takes no"
                            + " Idempotency-Key: the same file looked through twice does no harm")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "default", value = EXAMPLE_FILE)))
    @APIResponse(
            responseCode = "201",
            description = "What taking the file would do",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserImport.class)))
    public RestResponse<UserImport> lookThroughUserFile(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @QueryParam("fileName")
                    @DefaultValue("users.csv")
                    @Size(max = 200)
                    @Parameter(description = "The file's name, for showing", example = "personal.csv")
                    String fileName,
            InputStream file,
            @Context UriInfo uri) {
        UserImport kept = imports.keep(fileName, planner.plan(member(code), file));
        return RestResponse.ResponseBuilder.<UserImport>created(
                        uri.getAbsolutePathBuilder().path(kept.id().toString()).build())
                .entity(kept)
                .build();
    }

    @GET
    @Path("/{id}")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:read")
    @Operation(summary = "Read how far a file has been taken", description = "Ask again until the state is completed")
    public UserImport readUserImport(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The import") UUID id) {
        return imports.find(id);
    }

    @DELETE
    @Path("/{id}")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:write")
    @Operation(
            summary = "Let go of a file that has only been looked through",
            description = "409 if it is more than that")
    public RestResponse<Void> removeUserImport(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The import") UUID id) {
        imports.remove(id);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/start")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:write")
    @Unaudited(reason = "one that was started before is left as it is", statuses = 202)
    @Operation(
            summary = "Take a file of people",
            description =
                    "In the background, some twenty people a second. With a mail server each new person is sent a link to choose"
                            + " a password; without one each gets a temporary password, fetched once when it is done. What is"
                            + " broken off goes on by itself. Asking again changes nothing; 409 while another file is taken")
    @APIResponse(
            responseCode = "202",
            description = "It is being taken, or has been",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where its progress can be read",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = UserImport.class)))
    public RestResponse<UserImport> startUserImport(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The import") UUID id,
            @Context UriInfo uri) {
        UserImport started = imports.start(member(code).code(), id);
        return RestResponse.ResponseBuilder.<UserImport>accepted(started)
                .location(uri.getBaseUriBuilder()
                        .path(UserImportResource.class)
                        .path(id.toString())
                        .build(code))
                .build();
    }

    private Realm member(String code) {
        return realms.byCode(code).filter(realm -> !realm.isFederation()).orElseThrow(Problem::notFound);
    }
}
