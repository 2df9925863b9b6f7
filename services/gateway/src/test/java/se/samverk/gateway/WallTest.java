package se.samverk.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import se.samverk.test.DatabaseWallTest;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class WallTest extends DatabaseWallTest {}
