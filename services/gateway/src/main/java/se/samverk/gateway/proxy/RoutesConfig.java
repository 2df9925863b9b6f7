package se.samverk.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** {@code samverk.routes.<service>=<where it listens>}. */
@ConfigMapping(prefix = "samverk.routes")
interface RoutesConfig {
    @WithParentName
    Map<String, URI> services();
}
