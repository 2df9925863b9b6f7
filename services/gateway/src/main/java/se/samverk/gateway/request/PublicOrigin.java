package se.samverk.gateway.request;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which browsers and integrators know the gateway: what it calls itself, whatever a request says. */
@Singleton
public class PublicOrigin {
    private final URI url;

    PublicOrigin(@ConfigProperty(name = "samverk.public-url") URI url) {
        String path = url.getPath();
        if (url.getAuthority() == null || (path != null && path.length() > 1)) {
            throw new IllegalArgumentException("samverk.public-url is an origin, such as https://samverk.example");
        }
        this.url = URI.create(url.getScheme() + "://" + url.getAuthority());
    }

    public boolean secure() {
        return "https".equals(url.getScheme());
    }

    public String scheme() {
        return url.getScheme();
    }

    /** Host, and port where it isn't the scheme's own. */
    public String authority() {
        return url.getAuthority();
    }

    /** Whether the header {@code Origin} names us. */
    public boolean is(String origin) {
        return url.toString().equalsIgnoreCase(origin);
    }

    /** The absolute address of a path. */
    public String address(String path) {
        return url + path;
    }
}
