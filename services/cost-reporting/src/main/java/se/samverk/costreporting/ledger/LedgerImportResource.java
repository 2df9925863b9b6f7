package se.samverk.costreporting.ledger;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.security.Access;
import se.samverk.common.security.Caller;
import se.samverk.common.security.Role;

@Path("/ledger-imports")
@RunOnVirtualThread
@Tag(name = "Ledger", description = "The federation's general ledger: SIE 4 files in, vouchers out")
class LedgerImportResource {
    private final Upload upload;
    private final Reception reception;
    private final LedgerImports imports;
    private final ImportProblems problems;
    private final LedgerFiles files;
    private final Caller caller;

    LedgerImportResource(
            Upload upload,
            Reception reception,
            LedgerImports imports,
            ImportProblems problems,
            LedgerFiles files,
            Caller caller) {
        this.upload = upload;
        this.reception = reception;
        this.imports = imports;
        this.problems = problems;
        this.files = files;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Access(federation = Role.FEDERATION_FINANCE, scope = "ledger:write")
    @Operation(
            summary = "Imports a ledger file",
            description = "Takes a SIE 4 file (4E or 4I) as its body, of any size, and imports it in the background:"
                    + " whole, or not at all. The same bytes again change nothing, so a retry needs no Idempotency-Key."
                    + " Läser in en SIE 4-fil i bakgrunden, hel eller inte alls.")
    @APIResponse(
            responseCode = "202",
            description = "Received; the import goes on in the background. Mottagen; inläsningen pågår.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LedgerImport.class)))
    public Response importLedger(
            @Parameter(description = "The file's name, for people to know it by", example = "ledger-2026-03.se")
                    @QueryParam("fileName")
                    @DefaultValue("ledger.se")
                    String fileName,
            InputStream body,
            @Context UriInfo uri)
            throws IOException {
        ReceivedFile file = upload.receive(FileNames.clean(fileName), body);
        LedgerImport received = reception.accept(file, caller.name());
        return Response.accepted(received)
                .location(uri.getAbsolutePathBuilder()
                        .path(received.id().toString())
                        .build())
                .build();
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "ledger:read")
    @Operation(summary = "Lists imports", description = "The imports, latest first. Inläsningarna, senaste först.")
    public Page<LedgerImport> listLedgerImports(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(imports.page(page), imports.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "ledger:read")
    @Operation(
            summary = "Reads an import",
            description = "One import: how far it has come, what the file holds and what of it was new."
                    + " En inläsning: hur långt den har kommit och vad filen innehåller.")
    public LedgerImport readLedgerImport(@PathParam("id") UUID id) {
        return imports.one(id);
    }

    @GET
    @Path("/{id}/problems")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "ledger:read")
    @Operation(
            summary = "Lists an import's problems",
            description = "What was wrong or odd in the file, errors first, with line and label: the first thousand"
                    + " errors and the first thousand warnings. The import says how many there were in all."
                    + " Fel och varningar i filen, med rad och etikett.")
    public Page<ImportProblem> listLedgerImportProblems(
            @PathParam("id") UUID id,
            @BeanParam @Valid PageRequest page,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages,
            @Context UriInfo uri) {
        long total = problems.count(id);
        return Page.of(problems.page(id, page, Language.of(languages)), total, page, uri);
    }

    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "ledger:read")
    @Operation(
            summary = "Downloads the file",
            description = "The file's bytes as they were sent. Filen som den skickades in.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response downloadLedgerFile(@PathParam("id") UUID id) {
        LedgerImport of = imports.one(id);
        UUID stored = imports.fileOf(id);
        StreamingOutput bytes = out -> {
            try (ChunkStream in = new ChunkStream(files, stored, read -> {})) {
                in.transferTo(out);
            }
        };
        return Response.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(of.fileName()))
                .header(HttpHeaders.CONTENT_LENGTH, of.sizeBytes())
                .build();
    }
}
