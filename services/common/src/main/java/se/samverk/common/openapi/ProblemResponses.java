package se.samverk.common.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Every operation's failures: RFC 9457 problems, described once. */
final class ProblemResponses {
    private static final Map<String, String> FAILURES = failures();

    ProblemResponses(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema("FieldError", fieldError()).addSchema("Problem", problem());
        FAILURES.forEach(
                (status, description) -> api.getComponents().addResponse(name(status), response(status, description)));
    }

    void add(Operation operation) {
        APIResponses responses = operation.getResponses();
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        FAILURES.keySet().forEach(status -> {
            boolean applies = !(open && (status.equals("401") || status.equals("403")));
            if (applies && (!responses.hasAPIResponse(status) || isBare(responses.getAPIResponse(status)))) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(name(status)));
            }
        });
    }

    private static boolean isBare(APIResponse response) {
        return response.getContent() == null && response.getRef() == null;
    }

    private static String name(String status) {
        return "Problem" + status;
    }

    private static APIResponse response(String status, String description) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "https://samverk.example/problems/status." + status);
        example.put("title", description);
        example.put("status", status.equals("default") ? 500 : Integer.parseInt(status));
        example.put("detail", description + ".");
        example.put("instance", "/cost-reporting/v1/allocation-runs");
        example.put("requestId", "019a2f00-0000-7000-8000-000000000001");
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .addExample(
                                                "default",
                                                OASFactory.createExample().value(example))));
    }

    private static Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        failures.put("400", "The request cannot be read, or values in it need correcting");
        failures.put("401", "There is no valid access token");
        failures.put("403", "The token gives no right to this");
        failures.put("404", "It does not exist, or is not the caller's to know of");
        failures.put("429", "Too many calls; Retry-After says when to try again");
        failures.put("503", "The service does not answer; Retry-After says when to try again");
        failures.put("default", "Any other failure");
        return failures;
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Why the call was not done (RFC 9457)")
                .addProperty("type", text("The kind of problem, the same in every language"))
                .addProperty("title", text("The kind of problem in words"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("HTTP status"))
                .addProperty("detail", text("What is wrong here, and what to do"))
                .addProperty("instance", text("The path that was called"))
                .addProperty("requestId", text("Finds the call in the logs"))
                .addProperty("link", text("Where what stands in the way can be read, if it can"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("The faulty fields, if any")
                                .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")))
                .required(List.of("type", "title", "status", "detail", "instance", "requestId"));
    }

    private static Schema fieldError() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A faulty field")
                .addProperty("field", text("Where in the request"))
                .addProperty("detail", text("What is wrong, and what to do"))
                .addProperty("code", text("The kind of fault"))
                .required(List.of("field", "detail", "code"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
