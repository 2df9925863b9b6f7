package se.samverk.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverk.gateway.Surroundings;
import se.samverk.gateway.database.OwnTables;

/** Two limiters on one database, as two replicas have them. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SharedLimitTest {
    @Inject
    OwnTables tables;

    @Inject
    RateConfig config;

    @Test
    void clientThatSpreadsItsCallsOverReplicasHasOneQuota() {
        RateLimits one = new RateLimits(tables, config);
        RateLimits other = new RateLimits(tables, config);
        String client = UUID.randomUUID().toString();
        int granted = 0;
        for (int i = 0; i < config.client(); i++) {
            granted += one.takeOfClient(client).orElseThrow().granted() ? 1 : 0;
            granted += other.takeOfClient(client).orElseThrow().granted() ? 1 : 0;
        }
        int overshoot = 2 * Math.max(1, config.client() / config.share()) + 2; // what refills meanwhile
        assertTrue(granted >= config.client(), "granted " + granted);
        assertTrue(granted <= config.client() + overshoot, "granted " + granted);
        assertFalse(one.takeOfClient(client).orElseThrow().granted());
    }

    @Test
    void quotaIsCountedDownAndTold() {
        RateLimits limits = new RateLimits(tables, config);
        String client = UUID.randomUUID().toString();
        limits.takeOfClient(client);
        Allowance second = limits.takeOfClient(client).orElseThrow();
        assertEquals(config.client() - 2, second.remaining());
        assertEquals(config.client(), second.quota());
    }
}
