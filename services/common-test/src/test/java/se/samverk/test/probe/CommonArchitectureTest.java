package se.samverk.test.probe;

import se.samverk.test.ArchitectureTest;

class CommonArchitectureTest extends ArchitectureTest {
    CommonArchitectureTest() {
        super("se.samverk.common");
    }
}
