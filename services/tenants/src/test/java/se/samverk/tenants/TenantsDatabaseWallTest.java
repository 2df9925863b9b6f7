package se.samverk.tenants;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.DatabaseWallTest;
import se.samverk.test.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class TenantsDatabaseWallTest extends DatabaseWallTest {
    @Override
    protected List<String> sharedTables() {
        return List.of("population");
    }
}
