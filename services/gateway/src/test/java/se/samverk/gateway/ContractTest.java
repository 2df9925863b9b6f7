package se.samverk.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import se.samverk.test.OpenApiContractTest;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ContractTest extends OpenApiContractTest {}
