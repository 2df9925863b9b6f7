package se.samverk.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many calls are let through per window. */
@ConfigMapping(prefix = "samverk.rate")
public interface RateConfig {
    @WithDefault("1M")
    Duration window();

    /** Of one session, or of one API client from one address. */
    @WithDefault("1200")
    int client();

    /** From one address, behind which a whole town hall may sit. */
    @WithDefault("6000")
    int address();

    /** How many calls a replica counts by itself before it tells the others, as a part of the limit: 1/50. */
    @WithDefault("50")
    int share();

    /** The longest that a replica counts by itself. */
    @WithDefault("5S")
    Duration alone();
}
