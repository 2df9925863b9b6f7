package se.samverk.test.probe;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.security.Access;
import se.samverk.common.security.PublicAccess;
import se.samverk.common.security.Role;

@Path("/")
@RunOnVirtualThread
@Tag(name = "Notes", description = "What municipalities note")
class NoteResource {
    private final Notes notes;

    NoteResource(Notes notes) {
        this.notes = notes;
    }

    @GET
    @Path("/municipalities/{code}/notes")
    @Access(member = Role.ECONOMIST, federation = Role.FEDERATION_FINANCE, scope = "notes:read")
    @Operation(summary = "Lists notes", description = "Lists a municipality's notes")
    public Page<NoteView> list(
            @PathParam("code") String code, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        List<NoteView> all = notes.all();
        return Page.of(all.stream().skip(page.offset()).limit(page.limit).toList(), all.size(), page, uri);
    }

    @GET
    @Path("/municipalities/{code}/notes/{id}")
    @Access(member = Role.ECONOMIST, federation = Role.FEDERATION_FINANCE, scope = "notes:read")
    @Operation(summary = "Reads a note", description = "Reads one note")
    public NoteView read(@PathParam("code") String code, @PathParam("id") UUID id) {
        return notes.one(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/municipalities/{code}/notes")
    @Idempotent
    @Access(member = Role.ECONOMIST)
    @Operation(summary = "Adds a note", description = "Adds a note of the municipality's own")
    public Response add(@PathParam("code") String code, @Valid @NotNull NoteView note, @Context UriInfo uri) {
        NoteView added = notes.add(note.text());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .entity(added)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/municipalities/{code}/silent-notes")
    @Access(member = Role.ECONOMIST)
    public NoteView addInSilence(@PathParam("code") String code, @Valid @NotNull NoteView note) {
        return notes.addInSilence(note.text());
    }

    @GET
    @Path("/municipalities/{code}/native-count")
    @Access(member = Role.ECONOMIST)
    public long nativeCount(@PathParam("code") String code) {
        return notes.nativeCount();
    }

    @GET
    @Path("/count")
    @Access(federation = Role.FEDERATION_FINANCE)
    public long countOfAll() {
        return notes.countOfAll();
    }

    @GET
    @Path("/greeting")
    @PublicAccess
    public String greeting() {
        return "hej";
    }

    @GET
    @Path("/undeclared")
    public String undeclared() {
        return "nobody may read this";
    }

    @GET
    @Path("/failure")
    @PublicAccess
    public String failure() {
        throw new IllegalStateException("secret inside");
    }

    /** An answer whose writing fails. */
    public record Unwritable() {
        public String text() {
            throw new IllegalStateException("secret inside");
        }

        public String getText() {
            return text();
        }
    }

    @GET
    @Path("/unwritable")
    @PublicAccess
    public Unwritable unwritable() {
        return new Unwritable();
    }
}
