package se.samverk.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Bounds on a passed-on call. */
@ConfigMapping(prefix = "samverk.proxy")
public interface ProxyConfig {
    Bodies bodies();

    Timeouts timeouts();

    /** Connections to one service; more calls than that wait, for at most the connect timeout. */
    @WithDefault("128")
    int connections();

    /** The largest request bodies. */
    interface Bodies {
        @WithDefault("1M")
        MemorySize limit();

        /** By path, the path's sub-paths included. */
        Map<String, MemorySize> exceptions();
    }

    /** How long the gateway waits. */
    interface Timeouts {
        @WithDefault("2S")
        Duration connect();

        /** For as long as bytes move in either direction a call may go on; when none has for this long it is broken off. */
        @WithDefault("60S")
        Duration idle();
    }
}
