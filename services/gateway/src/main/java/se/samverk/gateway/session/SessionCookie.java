package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import se.samverk.gateway.request.PublicOrigin;

/**
 * The cookie that holds a session's handle: out of scripts' reach, gone with the browser, and on https bound to this
 * very host by its prefix. Plain http is for one's own machine only.
 */
@Singleton
public class SessionCookie {
    private final boolean secure;

    SessionCookie(PublicOrigin origin) {
        this.secure = origin.secure();
    }

    public String name() {
        return secure ? "__Host-samverk" : "samverk";
    }

    /** The header {@code Set-Cookie} that begins the session, or, without one, takes the cookie away. */
    public String header(@Nullable Session session) {
        String value = session == null ? "; Max-Age=0" : session.handle();
        return name() + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
