package se.samverk.common.audit;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/audit-entries")
@RunOnVirtualThread
@IfBuildProperty(name = "samverk.audit.api", stringValue = "true", enableIfMissing = true)
@Tag(name = "Audit", description = "Händelselogg / Audit trail: who did what and when, with before and after")
class AuditResource {
    private static final String LINES = "application/x-ndjson";
    private static final int AT_A_TIME = 500;

    private final AuditReader reader;
    private final String service;

    AuditResource(AuditReader reader, @ConfigProperty(name = "samverk.service") String service) {
        this.reader = reader;
        this.service = service;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(
            member = Role.MUNICIPALITY_ADMIN,
            federation = {
                Role.FEDERATION_OPERATOR,
                Role.FEDERATION_FINANCE,
                Role.FEDERATION_APPROVER,
                Role.FEDERATION_EDITOR
            },
            scope = "audit:read")
    @Operation(
            summary = "Searches the audit trail",
            description =
                    "Changes in the caller's own realm, the latest first: a municipality's own, or the"
                            + " federation's. Of a search at most 10,000 are counted. Ändringar i den egna loggen, senaste först.")
    public Page<AuditEntry> listAuditEntries(
            @BeanParam @Valid AuditFilter filter, @BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        AuditReader.Slice slice = reader.page(filter, page.offset(), page.limit);
        return Page.of(slice.items(), slice.total(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Access(
            member = Role.MUNICIPALITY_ADMIN,
            federation = {
                Role.FEDERATION_OPERATOR,
                Role.FEDERATION_FINANCE,
                Role.FEDERATION_APPROVER,
                Role.FEDERATION_EDITOR
            },
            scope = "audit:read")
    @Operation(summary = "Reads an audit entry", description = "One change. En ändring.")
    public AuditEntry readAuditEntry(@PathParam("id") UUID id) {
        return reader.one(id).orElseThrow(Problem::notFound);
    }

    @GET
    @Path("/export")
    @Produces(LINES)
    @Access(
            member = Role.MUNICIPALITY_ADMIN,
            federation = {
                Role.FEDERATION_OPERATOR,
                Role.FEDERATION_FINANCE,
                Role.FEDERATION_APPROVER,
                Role.FEDERATION_EDITOR
            },
            scope = "audit:read")
    @Operation(
            summary = "Exports the audit trail",
            description =
                    "The caller's whole chain, oldest first, an entry a line in the form that its hash is made of:"
                            + " whoever has the file can verify it without us. Hela loggen, för granskning utanför systemet.")
    @APIResponse(
            responseCode = "200",
            description = "One JSON document a line",
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "default",
                                            value = "{\"entry\":{\"action\":\"cost-pool.added\"},\"hash\":\"9f86\"}")))
    public Response exportAuditEntries() {
        StreamingOutput lines = out -> {
            long number = 0;
            List<AuditEntry> next = reader.after(number, AT_A_TIME);
            while (!next.isEmpty()) {
                for (AuditEntry entry : next) {
                    out.write(CanonicalEntry.line(entry).getBytes(StandardCharsets.UTF_8));
                }
                number = next.getLast().number();
                next = reader.after(number, AT_A_TIME);
            }
        };
        return Response.ok(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-" + service + ".ndjson\"")
                .build();
    }
}
