package se.samverk.gateway;

import se.samverk.test.ArchitectureTest;

class HouseRulesTest extends ArchitectureTest {
    HouseRulesTest() {
        super("se.samverk.gateway");
    }
}
