package se.samverk.gateway.request;

import io.quarkus.runtime.LaunchMode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** The headers that every answer carries, and how long what kind of answer may be kept. */
@Singleton
class SecurityHeaders {
    /**
     * Nothing but our own files: no inline script or style, no other origin, no frames. Signing in and out are
     * navigations and need no exception.
     */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    /** In dev mode the pages are Vite's, which begin with an inline script and style of its own. */
    private static final String LIVE_CONTENT_POLICY =
            CONTENT_POLICY.replaceAll("(script|style)-src 'self'", "$0 'unsafe-inline'");

    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";
    private static final String ASSETS = "/assets/";

    private final PublicOrigin origin;

    SecurityHeaders(PublicOrigin origin) {
        this.origin = origin;
    }

    void put(RoutingContext call) {
        MultiMap headers = call.response().headers();
        headers.set("Content-Security-Policy", contentPolicy())
                .set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("Referrer-Policy", "same-origin")
                .set("Permissions-Policy", PERMISSIONS)
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin");
        if (origin.secure()) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        call.addHeadersEndHandler(done -> keep(call));
    }

    private static String contentPolicy() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT ? LIVE_CONTENT_POLICY : CONTENT_POLICY;
    }

    /**
     * Built assets carry their content's hash in their name and never change; the page that names them, and the few
     * files beside it, are asked for anew. Answers of operations are not kept unless they say otherwise.
     */
    private static void keep(RoutingContext call) {
        MultiMap headers = call.response().headers();
        String type = String.valueOf(headers.get(HttpHeaders.CONTENT_TYPE));
        String said = headers.get(HttpHeaders.CACHE_CONTROL);
        int status = call.response().getStatusCode();
        if (call.request().path().startsWith(ASSETS) && (status == 200 || status == 206 || status == 304)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
            headers.set(HttpHeaders.VARY, "Accept-Encoding");
        } else if (type.startsWith("text/html") || (said != null && said.contains("immutable"))) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        } else if (said == null) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
