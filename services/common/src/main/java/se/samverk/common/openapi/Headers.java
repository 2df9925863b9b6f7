package se.samverk.common.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers and parameters that the same words always describe. */
final class Headers {
    private static final Set<String> MADE = Set.of("201", "202");
    private static final Map<String, String> PARAMETERS = Map.of(
            "code", "The municipality's four-digit code",
            "id", "The thing's id",
            "If-Match", "The ETag of the version that is to be changed");

    void describe(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (MADE.contains(status) && answer.getRef() == null) {
                answer.addHeader("Location", location());
            }
        });
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null) {
            parameters.stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(PARAMETERS.get(parameter.getName())));
        }
    }

    private static Header location() {
        return OASFactory.createHeader()
                .description("Where the new thing is")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("uri"));
    }
}
