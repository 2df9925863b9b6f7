package se.samverk.tenants;

import se.samverk.test.ArchitectureTest;

class TenantsArchitectureTest extends ArchitectureTest {
    TenantsArchitectureTest() {
        super("se.samverk.tenants");
    }
}
