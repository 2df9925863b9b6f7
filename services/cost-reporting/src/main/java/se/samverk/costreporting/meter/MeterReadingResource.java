package se.samverk.costreporting.meter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
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
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;

@Path("/meter-readings")
@RunOnVirtualThread
@Tag(name = "Meter readings", description = "Avläsningar / Meter readings")
class MeterReadingResource {
    private static final String EXAMPLE_FILE =
            "service;municipality;department;read_on;quantity\nit-arbetsplats;1494;BUN;2026-02-15;412\n";

    private final MeterReadings readings;

    MeterReadingResource(MeterReadings readings) {
        this.readings = readings;
    }

    @GET
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = "meter-readings:read")
    @Operation(summary = "Lists meter readings", description = "The latest day first")
    public Page<MeterReading> listMeterReadings(
            @Nullable
                    @QueryParam("serviceCode")
                    @Parameter(description = "Only this service", example = "it-arbetsplats")
                    String serviceCode,
            @Nullable @QueryParam("municipality") @Parameter(description = "Only this member", example = "1494")
                    String municipality,
            @Nullable
                    @QueryParam("customerCode")
                    @Parameter(description = "Only this customer that is no municipality", example = "lidkoping-energi")
                    String customerCode,
            @QueryParam("superseded")
                    @DefaultValue("false")
                    @Parameter(description = "Also those that a correction replaced", example = "false")
                    boolean superseded,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo uri) {
        MeterReadings.Filter filter = new MeterReadings.Filter(serviceCode, municipality, customerCode, superseded);
        return Page.of(readings.page(filter, page.offset(), page.limit), readings.count(filter), page, uri);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Access(federation = Role.FEDERATION_FINANCE, scope = "meter-readings:write")
    @Operation(
            summary = "Takes meter readings",
            description =
                    "JSON, or text/csv with ; and the header service;municipality;department;read_on;quantity."
                            + " With the column customer after department, a row may be of a customer that is no municipality:"
                            + " it is invoiced, and no allocation key goes by it."
                            + " If one row is faulty nothing is taken, and each fault is listed by row and column."
                            + " The same reading again with another quantity is a correction: it holds, and the earlier is kept.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MeterReadingForms.class)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "default", value = EXAMPLE_FILE))
            })
    @APIResponse(
            responseCode = "201",
            description = "Every reading was taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadingReceipt.class)))
    public Response takeMeterReadings(@Valid @NotNull MeterReadingForms sent, @Context UriInfo uri) {
        ReadingJudge judge = readings.judge();
        for (int i = 0; i < sent.readings().size(); i++) {
            String row = "readings[" + i + "]";
            judge.judge(
                    row,
                    column -> row + "." + JsonColumns.name(column),
                    sent.readings().get(i));
        }
        return taken(judge, uri);
    }

    @POST
    @Consumes("text/csv")
    @Access(federation = Role.FEDERATION_FINANCE, scope = "meter-readings:write")
    @Operation(hidden = true)
    public Response takeMeterReadingsFile(InputStream file, @Context UriInfo uri) {
        ReadingJudge judge = readings.judge();
        new ReadingsCsv(judge).read(file);
        return taken(judge, uri);
    }

    private Response taken(ReadingJudge judge, UriInfo uri) {
        ReadingReceipt receipt = readings.store(judge.rows());
        return Response.created(uri.getAbsolutePath()).entity(receipt).build();
    }
}
