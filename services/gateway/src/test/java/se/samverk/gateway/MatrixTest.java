package se.samverk.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import se.samverk.test.TenantMatrix;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class MatrixTest extends TenantMatrix {}
