package se.samverk.costreporting.invoice;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.etag.ETags;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.paging.Page;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Language;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.file.FileFormat;

@Path("/invoice-runs")
@RunOnVirtualThread
@Tag(name = "Invoicing", description = "Fakturering / Invoicing")
class InvoiceRunResource {
    private final InvoiceRuns runs;
    private final RunSteps steps;
    private final BasisFiles files;

    InvoiceRunResource(InvoiceRuns runs, RunSteps steps, BasisFiles files) {
        this.runs = runs;
        this.steps = steps;
        this.files = files;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(summary = "Lists the invoice bases", description = "The latest quarter first")
    public Page<InvoiceRun> listInvoiceRuns(@BeanParam @Valid PageRequest page, @Context UriInfo uri) {
        return Page.of(runs.page(page.offset(), page.limit), runs.count(), page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Reads an invoice basis",
            description =
                    "With its customers and how each has changed since the quarter before, what to look at, and the"
                            + " steps that were taken; with its ETag")
    @APIResponse(
            responseCode = "200",
            description = "It, with its ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvoiceBasis.class)))
    public Response readInvoiceRun(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language) {
        InvoiceBasis basis = runs.basis(id, Language.of(language));
        return Response.ok(basis).tag(ETags.of(basis.run().version())).build();
    }

    @GET
    @Path("/{id}/lines")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Lists a basis's lines",
            description = "By customer, department and service, each with why: the reading, the price, and the tiers or"
                    + " parameters that went into it")
    public Page<RunLine> listInvoiceRunLines(
            @PathParam("id") UUID id,
            @Nullable @QueryParam("customerCode") @Parameter(description = "Only this customer's", example = "1494")
                    String customerCode,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        return Page.of(
                runs.lines(id, customerCode, page.offset(), page.limit), runs.countLines(id, customerCode), page, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "invoices:write")
    @Operation(
            summary = "Works out an invoice basis",
            description =
                    "From the snapshot and the prices that hold on the quarter's first day, for those customers that"
                            + " have no invoice for the quarter that still stands. A quarter has one basis at a time that is not"
                            + " approved; a draft is worked out anew with PUT.")
    @APIResponse(
            responseCode = "201",
            description = "It was worked out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvoiceRun.class)))
    public Response addInvoiceRun(@Valid @NotNull InvoiceRunForm form, @Context UriInfo uri) {
        InvoiceRun added = runs.add(form);
        return tagged(
                Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build()),
                added);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "invoices:write")
    @Operation(
            summary = "Works out a draft anew",
            description = "With the prices as they are now, from the same or another snapshot for the quarter")
    @APIResponse(
            responseCode = "200",
            description = "It was worked out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InvoiceRun.class)))
    public Response recomputeInvoiceRun(
            @PathParam("id") UUID id,
            @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull InvoiceRunForm form) {
        return tagged(Response.ok(), runs.recompute(id, ifMatch, form));
    }

    @DELETE
    @Path("/{id}")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "invoices:write")
    @Operation(
            summary = "Removes a draft",
            description = "A basis that is reviewed is sent back first; an approved one stays")
    @APIResponse(responseCode = "204", description = "It was removed")
    public Response removeInvoiceRun(
            @PathParam("id") UUID id, @Nullable @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        runs.remove(id, ifMatch);
        return Response.noContent().build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/transitions")
    @Idempotent
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:write")
    @Operation(
            summary = "Takes a basis one step on, or back to draft",
            description =
                    "draft → reviewed → approved. Approving takes somebody else than the one who reviewed, and issues"
                            + " an invoice to each customer, for good. An API client reviews and sends back; approving takes a person"
                            + " (422), unless the installation lets clients. Of two who press at once the second gets 409.")
    @APIResponse(
            responseCode = "201",
            description = "The step was taken",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RunStep.class)))
    public Response takeInvoiceRunStep(@PathParam("id") UUID id, @Valid @NotNull StepForm form, @Context UriInfo uri) {
        RunStep made = steps.take(id, form);
        return Response.created(uri.getBaseUriBuilder()
                        .path("invoice-runs")
                        .path(id.toString())
                        .build())
                .entity(made)
                .build();
    }

    @GET
    @Path("/{id}/basis")
    @Produces({FileFormat.EXCEL_TYPE, FileFormat.CSV_TYPE})
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "invoices:read")
    @Operation(
            summary = "Downloads a basis",
            description =
                    "Every line, as an Excel workbook with a formula for the sum, or as CSV with an amount in kronor and one in whole öre. The format is chosen by the header Accept or, first, by the parameter format.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = {
                @Content(
                        mediaType = FileFormat.EXCEL_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response downloadInvoiceRun(
            @PathParam("id") UUID id,
            @Pattern(regexp = "excel|csv", message = "report.table-format.field")
                    @Nullable
                    @QueryParam("format")
                    @Parameter(description = "excel or csv", example = "excel")
                    String format,
            @Pattern(regexp = "sv|en", message = "report.language.field")
                    @Nullable
                    @QueryParam("language")
                    @Parameter(description = "sv or en; otherwise as Accept-Language says", example = "sv")
                    String language,
            @Context HttpHeaders headers) {
        Language wish = Language.of(language != null ? language : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        FileFormat asked = FileFormat.of(format, headers, FileFormat.EXCEL, FileFormat.CSV);
        return files.make(runs.one(id).quarter(), runs.rows(id), asked, wish).response();
    }

    private static Response tagged(Response.ResponseBuilder answer, InvoiceRun run) {
        return answer.tag(ETags.of(run.version())).entity(run).build();
    }
}
