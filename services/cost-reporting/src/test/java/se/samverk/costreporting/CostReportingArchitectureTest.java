package se.samverk.costreporting;

import se.samverk.test.ArchitectureTest;

class CostReportingArchitectureTest extends ArchitectureTest {
    CostReportingArchitectureTest() {
        super("se.samverk.costreporting");
    }
}
