package se.samverk.tenants.userimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

/** The rows of a file of people, and the files that go with it: one to fill in, one of first passwords. */
@Path("/municipalities/{code}")
@RunOnVirtualThread
@Tag(name = "User imports", description = "Användare från en fil / Users from a file")
class UserImportFileResource {
    private static final String CSV = "text/csv;charset=utf-8";

    private final UserImports imports;
    private final FirstPasswords passwords;
    private final Messages messages;

    UserImportFileResource(UserImports imports, FirstPasswords passwords, Messages messages) {
        this.imports = imports;
        this.passwords = passwords;
        this.messages = messages;
    }

    @GET
    @Path("/user-imports/{id}/rows")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:read")
    @Operation(
            summary = "List the rows of a file of people",
            description = "What taking each would do, and what came of it, in the file's order")
    public Page<UserImportRow> listUserImportRows(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The import") UUID id,
            @Nullable
                    @QueryParam("kind")
                    @Pattern(regexp = "create|change|unchanged|waiting|created|changed|failed")
                    @Parameter(
                            description =
                                    "Only those with this plan (create, change, unchanged) or outcome (waiting, created,"
                                            + " changed, failed)",
                            example = "failed")
                    String kind,
            @Nullable @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String accepted,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        var slice = imports.rows(id, kind, page.offset(), page.limit);
        Language language = Language.of(accepted);
        List<UserImportRow> rows =
                slice.items().stream().map(row -> told(row, language)).toList();
        return Page.of(rows, slice.total(), page, uri);
    }

    @POST
    @Path("/user-imports/{id}/passwords")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:write")
    @Operation(
            summary = "Fetch an import's temporary passwords",
            description =
                    "Once: they are stored nowhere, and cannot be made again after this. Each is changed at the first sign-in."
                            + " 409 if there are none, or somebody has fetched them")
    @APIResponse(
            responseCode = "200",
            description = "Whom to hand which password, as CSV",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "default",
                                            value =
                                                    "username;given name;family name;email;temporary password\n"
                                                            + "anna.ekstrom;Anna;Ekström;anna.ekstrom@lidkoping.example;Vj3xQ0r8mT5kWn2b\n")))
    public Response fetchUserImportPasswords(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @PathParam("id") @Parameter(description = "The import") UUID id,
            @Nullable @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String accepted) {
        UserImports.Handed handed = imports.handOver(id);
        Language language = Language.of(accepted);
        byte[] file = CsvText.passwords(
                language,
                handed.people().stream()
                        .map(person -> List.of(
                                CsvText.safe(person.username()),
                                CsvText.safe(person.givenName()),
                                CsvText.safe(person.familyName()),
                                CsvText.safe(person.email()),
                                passwords.of(handed.seed(), person.username()))));
        return file(messages.text(language, "user-import-passwords-file"), file);
    }

    @GET
    @Path("/user-import-template")
    @Access(member = Role.MUNICIPALITY_ADMIN, scope = "users:read")
    @Operation(
            summary = "A file of people to fill in",
            description = "CSV with every column and one person as an example")
    @APIResponse(
            responseCode = "200",
            description = "The file, as a spreadsheet opens it",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "default",
                                            value =
                                                    "username;given name;family name;email;roles;department;may sign in\n")))
    public Response readUserImportTemplate(
            @PathParam("code") @Parameter(description = "Municipality code", example = "1494") String code,
            @Nullable @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String accepted) {
        Language language = Language.of(accepted);
        return file(messages.text(language, "user-import-template-file"), CsvText.template(language));
    }

    private UserImportRow told(UserImportRow row, Language language) {
        return row.fault() == null ? row : row.withFault(messages.text(language, row.fault()));
    }

    private static Response file(String name, byte[] contents) {
        return Response.ok(contents, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
