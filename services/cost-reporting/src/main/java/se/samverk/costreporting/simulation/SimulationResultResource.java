package se.samverk.costreporting.simulation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Language;
import se.samverk.common.security.Access;
import se.samverk.common.security.Role;
import se.samverk.costreporting.file.FileFormat;

/** What simulations came to, for the federation. */
@Path("/simulations/{id}")
@RunOnVirtualThread
@Tag(name = "Simulations", description = "Simuleringar / Simulations")
class SimulationResultResource {
    private static final String READ = "allocations:read";

    private final SimulationReader reader;
    private final Effects effects;
    private final Answers answers;
    private final SimulationFiles files;

    SimulationResultResource(SimulationReader reader, Effects effects, Answers answers, SimulationFiles files) {
        this.reader = reader;
        this.effects = effects;
        this.answers = answers;
        this.files = files;
    }

    @GET
    @Path("/result")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(
            summary = "Reads what a simulation came to",
            description = "For every member and every service; 409 until it is worked out")
    public SimulationResult readSimulationResult(@PathParam("id") @Parameter(description = "The simulation") UUID id) {
        return effects.result(id);
    }

    @GET
    @Path("/result/{municipality}")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(
            summary = "Reads what a simulation came to for a member",
            description = "Service by service; 409 until it is worked out")
    public SimulatedServices readSimulatedServices(
            @PathParam("id") @Parameter(description = "The simulation") UUID id,
            @PathParam("municipality") @Parameter(description = "The member, or who joins", example = "1494")
                    String municipality) {
        return new SimulatedServices(municipality, effects.servicesOf(id, municipality));
    }

    @GET
    @Path("/answers")
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(summary = "Reads the members' answers", description = "With earlier answers, and who has not answered")
    public SimulationAnswers readSimulationAnswers(
            @PathParam("id") @Parameter(description = "The simulation") UUID id) {
        return answers.all(reader.one(id).id());
    }

    @GET
    @Path("/report")
    @Produces({FileFormat.EXCEL_TYPE, FileFormat.CSV_TYPE})
    @Access(
            federation = {Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER},
            scope = READ)
    @Operation(
            summary = "Downloads what a simulation came to",
            description =
                    "As an Excel workbook with formulas for sums and differences, or as CSV with a row for each"
                            + " member and service. The format is chosen by the header Accept or, first, by the parameter format.")
    @APIResponse(
            responseCode = "200",
            description = "The file, under its name",
            content = {
                @Content(
                        mediaType = FileFormat.EXCEL_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    public Response downloadSimulation(
            @PathParam("id") @Parameter(description = "The simulation") UUID id,
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
        return files.make(id, asked, wish).response();
    }
}
