package se.samverk.costreporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import se.samverk.test.PostgresResource;
import se.samverk.test.TenantMatrix;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TenantWallTest extends TenantMatrix {}
