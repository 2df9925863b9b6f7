package se.samverk.common.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import se.samverk.common.web.AllowedMethods;

/**
 * Completes the description of a service's API with what is the same in all of them: who publishes it and on what
 * terms, its server, who may call what, the problems, and an example of each body.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ApiDescription implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        Config config = ConfigProvider.getConfig();
        String service = config.getValue("samverk.service", String.class);
        String root = "/" + service + "/v1";
        if (api.getPaths() == null || isDone(api)) {
            return;
        }
        AllowedMethods.remember(api.getPaths().getPathItems());
        api.setInfo(ApiInformation.of(config));
        api.setExternalDocs(OASFactory.createExternalDocumentation()
                .description("How-to, reference and concepts")
                .url("https://samverk.example/docs"));
        api.setServers(java.util.List.of(OASFactory.createServer()
                .url("https://api.samverk.example" + root)
                .description("The federation's gateway")));
        api.setPaths(below(root, api.getPaths()));
        SecurityDescription security = new SecurityDescription(api);
        ProblemResponses problems = new ProblemResponses(api);
        Examples examples = new Examples(api);
        Headers headers = new Headers();
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    security.describe(operation);
                    problems.add(operation);
                    examples.add(operation);
                    headers.describe(operation);
                });
        security.addSchemes();
    }

    private static boolean isDone(OpenAPI api) {
        return api.getServers() != null && !api.getServers().isEmpty();
    }

    private static Paths below(String root, Paths paths) {
        Map<String, PathItem> shortened = new LinkedHashMap<>();
        paths.getPathItems()
                .forEach((path, item) ->
                        shortened.put(path.startsWith(root) ? path.substring(root.length()) : path, item));
        Paths result = OASFactory.createPaths();
        result.setPathItems(shortened);
        return result;
    }
}
