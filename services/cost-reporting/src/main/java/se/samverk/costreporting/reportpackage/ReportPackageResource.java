package se.samverk.costreporting.reportpackage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/report-packages")
@RunOnVirtualThread
@Tag(name = "Report packages", description = "Rapportpaket / Report packages")
class ReportPackageResource {
    private static final String ZIP = "application/zip";

    private final ReportPackages packages;
    private final PackageReader reader;

    ReportPackageResource(ReportPackages packages, PackageReader reader) {
        this.packages = packages;
        this.reader = reader;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Packs all members' cost reports of a period",
            description = "In the background, into one ZIP file: a folder for each member with its reports as it would"
                    + " download them, manifest.json, and SHA256SUMS for sha256sum. The same period, formats and"
                    + " language by the same figures is the same package, also for two who ask at once.")
    @APIResponse(
            responseCode = "200",
            description = "It is there already",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportPackage.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is being made; read it at Location until it has ended",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReportPackage.class)))
    public Response orderReportPackage(
            @Valid @NotNull PackageForm form, @Context UriInfo uri, @Context HttpHeaders headers) {
        ReportPackage ordered = packages.order(form, language(headers));
        return Response.status(ordered.underway() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(uri.getAbsolutePathBuilder()
                        .path(ordered.id().toString())
                        .build())
                .entity(ordered)
                .build();
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(
            summary = "Lists report packages",
            description = "The latest first; each is removed when it has been kept")
    public Page<ReportPackage> listReportPackages(
            @BeanParam @Valid PageRequest page, @Context UriInfo uri, @Context HttpHeaders headers) {
        return Page.of(reader.page(page.offset(), page.limit, language(headers)), reader.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(summary = "Reads a report package", description = "How far it has come, and what it came to")
    public ReportPackage readReportPackage(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return reader.one(id, language(headers));
    }

    @GET
    @Path("/{id}/file")
    @Produces(ZIP)
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "statements:read")
    @Operation(summary = "Downloads a report package", description = "The ZIP file; 409 until it is completed")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response downloadReportPackage(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        ReportPackage of = reader.one(id, language(headers));
        if (of.sizeBytes() == null) {
            throw Problem.conflict("report-package.not-ready");
        }
        StreamingOutput bytes = out -> {
            int number = 0;
            Optional<byte[]> piece = reader.chunk(id, of.attempt(), number);
            while (piece.isPresent()) {
                out.write(piece.get());
                piece = reader.chunk(id, of.attempt(), ++number);
            }
        };
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + of.fileName() + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, of.sizeBytes())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
