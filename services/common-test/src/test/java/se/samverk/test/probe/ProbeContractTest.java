package se.samverk.test.probe;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProbeContractTest {
    @Test
    void description_tellsAccessServerProblemsAndExamples() {
        RestAssured.get("/probe/v1/openapi.json")
                .then()
                .log()
                .all()
                .statusCode(200)
                .body("servers[0].url", equalTo("https://api.samverk.example/probe/v1"))
                .body("paths.'/municipalities/{code}/notes'.get.x-access.member", hasItem("economist"))
                .body("paths.'/municipalities/{code}/notes'.get.x-access.scope", equalTo("notes:read"))
                .body("paths.'/municipalities/{code}/notes'.get.operationId", equalTo("list"))
                .body(
                        "paths.'/municipalities/{code}/notes'.post.requestBody.content.'application/json'.examples.default.value.text",
                        equalTo("Köp kaffe"))
                .body("paths.'/greeting'.get.responses", not(equalTo(null)));
    }
}
