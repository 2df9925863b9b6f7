package se.samverk.common.events;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/dead-letters")
@RunOnVirtualThread
@IfBuildProperty(name = "samverk.events.api", stringValue = "true", enableIfMissing = true)
@Tag(name = "Dead letters", description = "Events that did not arrive / Händelser som inte kom fram")
class DeadLetterResource {
    private static final String ID = "019a9c5e-6f00-7c3d-9a55-0a1b2c3d4e5f";

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "events:read")
    @Operation(
            summary = "List events that did not arrive",
            description =
                    "Those that a subscriber has not taken for so long that they are tried no more, the latest first."
                            + " Later events of the same subject wait behind each, so that none overtakes it")
    public Page<DeadLetter> listDeadLetters(@BeanParam @Valid PageRequest page, @Context UriInfo uri)
            throws SQLException {
        DeadLetters.Slice slice = letters.list(page.offset(), page.limit);
        return Page.of(slice.items(), slice.total(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "events:read")
    @Operation(
            summary = "Read an event that did not arrive",
            description = "It is gone once it has been sent anew and has arrived")
    public DeadLetter readDeadLetter(
            @PathParam("id") @Parameter(description = "The dead letter's id", example = ID) UUID id)
            throws SQLException {
        return letters.find(id).orElseThrow(Problem::notFound);
    }

    @POST
    @Path("/{id}/resend")
    @Access(federation = Role.FEDERATION_OPERATOR, scope = "events:write")
    @Operation(
            summary = "Send an event anew",
            description =
                    "It is tried at once, and then with growing pauses as a new one is; what waits behind it follows."
                            + " Asking again while it is on its way changes nothing")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where it can be read until it has arrived",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeadLetter.class)))
    public Response resendDeadLetter(
            @PathParam("id") @Parameter(description = "The dead letter's id", example = ID) UUID id,
            @Context UriInfo uri)
            throws SQLException {
        DeadLetter letter = letters.resend(id).orElseThrow(Problem::notFound);
        URI location =
                uri.getBaseUriBuilder().path("dead-letters").path(id.toString()).build();
        return Response.accepted(letter).location(location).build();
    }
}
