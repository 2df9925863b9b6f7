package se.samverk.costreporting;

import se.samverk.test.OpenApiRulesTest;

class ApiRulesTest extends OpenApiRulesTest {}
