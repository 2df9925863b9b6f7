package se.samverk.gateway;

import se.samverk.test.OpenApiRulesTest;

class ApiRulesTest extends OpenApiRulesTest {}
