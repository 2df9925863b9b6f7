package se.samverk.common.openapi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.security.PublicAccess;

/** Tells about the API itself, as the Swedish REST API profile asks. */
@Path("/api-info")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About the API", description = "The API's own name, version and status")
public class ApiInfoResource {
    private static final LocalDate RELEASED = LocalDate.of(2026, 11, 22);

    private final ApiInfo info;

    ApiInfoResource(
            @ConfigProperty(name = "samverk.service") String service,
            @ConfigProperty(name = "samverk.api.title") String title,
            @ConfigProperty(name = "samverk.public-url") String publicUrl) {
        this.info = new ApiInfo(
                title, ApiInformation.VERSION, RELEASED, publicUrl + "/" + service + "/v1/openapi.yaml", "beta");
    }

    /** The API's own facts. */
    @Schema(name = "ApiInfo", description = "About the API")
    public record ApiInfo(
            @Schema(description = "Name", examples = "Samverk")
            String apiName,

            @Schema(description = "Version", examples = ApiInformation.VERSION)
            String apiVersion,

            @Schema(description = "When this version was released", examples = "2026-11-22")
            LocalDate apiReleased,

            @Schema(
                    description = "Where it is described",
                    examples = "https://api.samverk.example/tenants/v1/openapi.yaml")
            String apiDocumentation,

            @Schema(description = "beta, active, deprecated or retired", examples = "beta")
            String apiStatus) {}

    @GET
    @PublicAccess
    @Operation(summary = "Tells about the API", description = "Name, version, status and where the API is described")
    public ApiInfo readApiInfo() {
        return info;
    }
}
