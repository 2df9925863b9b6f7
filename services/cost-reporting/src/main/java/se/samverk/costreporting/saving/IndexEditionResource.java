package se.samverk.costreporting.saving;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.common.time.Days;

@Path("/index-editions")
@RunOnVirtualThread
@Tag(name = "Savings", description = "Besparingar / Savings")
class IndexEditionResource {
    private final IndexEditions editions;

    IndexEditionResource(IndexEditions editions) {
        this.editions = editions;
    }

    @GET
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(summary = "Lists index editions", description = "The latest published first, each with its whole series")
    public Page<IndexEdition> listIndexEditions(
            @Nullable
                    @Pattern(regexp = IndexKind.PATTERN)
                    @QueryParam("kind")
                    @Parameter(description = "Only this index: pkv or kpi", example = "pkv")
                    String kind,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(editions.page(kind, page.offset(), page.limit), editions.count(kind), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            member = {Role.ECONOMIST, Role.MUNICIPALITY_ADMIN},
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(summary = "Reads an index edition", description = "One edition, with its whole series")
    public IndexEdition readIndexEdition(@PathParam("id") UUID id) {
        return editions.one(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(
            summary = "Enters an index edition",
            description =
                    "The whole series as it was published: JSON, or text/csv with ; and the header year;value, and"
                            + " kind, publishedOn and source in the address. Open years go by the latest edition from now on;"
                            + " closed ones by the edition they were closed with")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IndexEditionForm.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "default", value = "year;value\n2019;100\n2020;101,9\n"))
            })
    @APIResponse(
            responseCode = "201",
            description = "It was entered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = IndexEdition.class)))
    public Response enterIndexEdition(@Valid @NotNull IndexEditionForm form, @Context UriInfo uri) {
        return entered(form, uri);
    }

    @POST
    @Consumes("text/csv")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(hidden = true)
    public Response enterIndexEditionByFile(
            @NotNull @Pattern(regexp = IndexKind.PATTERN) @QueryParam("kind") String kind,
            @NotNull
                    @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}", message = "index.day-form")
                    @QueryParam("publishedOn")
                    String publishedOn,
            @NotBlank @Size(max = 300) @QueryParam("source") String source,
            InputStream file,
            @Context UriInfo uri) {
        return entered(
                new IndexEditionForm(IndexKind.of(kind), day(publishedOn), source, new IndexCsv().read(file)), uri);
    }

    @DELETE
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "allocations:write")
    @Operation(
            summary = "Removes an index edition",
            description = "Such as one entered by mistake; one that a closed year goes by stays")
    public void removeIndexEdition(@PathParam("id") UUID id) {
        editions.remove(id);
    }

    private static LocalDate day(String text) {
        try {
            return Days.parse(text);
        } catch (DateTimeException noSuchDay) {
            throw Problem.badRequest("index.no-day").withField("publishedOn", "index.day-form");
        }
    }

    private Response entered(IndexEditionForm form, UriInfo uri) {
        IndexEdition added = editions.add(form);
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(added)
                .build();
    }
}
