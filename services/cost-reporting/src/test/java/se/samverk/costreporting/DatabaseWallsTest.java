package se.samverk.costreporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import se.samverk.test.DatabaseWallTest;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DatabaseWallsTest extends DatabaseWallTest {}
