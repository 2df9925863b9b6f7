package se.samverk.tenants;

import se.samverk.test.OpenApiRulesTest;

class TenantsOpenApiRulesTest extends OpenApiRulesTest {}
