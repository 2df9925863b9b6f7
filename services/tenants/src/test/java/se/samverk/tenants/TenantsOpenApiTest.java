package se.samverk.tenants;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.OpenApiContractTest;
import se.samverk.test.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class TenantsOpenApiTest extends OpenApiContractTest {}
