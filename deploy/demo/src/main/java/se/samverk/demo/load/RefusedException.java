package se.samverk.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

/** An API call that was answered with a problem. */
final class RefusedException extends LoadException {
    private final int status;

    RefusedException(String call, int status, JsonNode problem) {
        super("%s was answered with %d %s %s %s"
                .formatted(
                        call,
                        status,
                        problem.path("title").asText(),
                        problem.path("detail").asText(),
                        problem.path("errors").isMissingNode() ? "" : problem.path("errors"))
                .strip());
        this.status = status;
    }

    int status() {
        return status;
    }
}
