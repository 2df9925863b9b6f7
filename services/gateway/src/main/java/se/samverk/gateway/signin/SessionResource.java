package se.samverk.gateway.signin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.samverk.common.audit.Unaudited;
import se.samverk.common.security.PublicAccess;
import se.samverk.common.tenancy.Realms;
import se.samverk.gateway.session.CsrfTokens;
import se.samverk.gateway.session.Session;
import se.samverk.gateway.session.SessionCookie;
import se.samverk.gateway.session.SessionRenewal;
import se.samverk.gateway.session.Sessions;

@Path("/")
@Tag(name = "Sign-in", description = "Signing in to the web UI")
class SessionResource {
    private final Sessions sessions;
    private final SessionRenewal renewal;
    private final SessionCookie cookie;
    private final CsrfTokens csrf;
    private final SignOut signOut;
    private final Realms realms;

    SessionResource(
            Sessions sessions,
            SessionRenewal renewal,
            SessionCookie cookie,
            CsrfTokens csrf,
            SignOut signOut,
            Realms realms) {
        this.sessions = sessions;
        this.renewal = renewal;
        this.cookie = cookie;
        this.csrf = csrf;
        this.signOut = signOut;
        this.realms = realms;
    }

    @GET
    @Path("session")
    @PublicAccess
    @RunOnVirtualThread
    @Operation(
            summary = "Who is signed in",
            description =
                    "Of the browser's session cookie. Its `csrfToken` goes into the header `X-CSRF-Token` of every call that changes something. Reading it does not extend the session.")
    public SessionView readSession(@Context HttpHeaders headers) {
        return find(headers).map(this::view).orElseGet(SessionView::none);
    }

    @POST
    @Path("session")
    @Unaudited(reason = "a session is no record")
    @PublicAccess
    @RunOnVirtualThread
    @Operation(
            summary = "Stay signed in",
            description =
                    "Extends the session now, for somebody who has read or written for long. Needs the header `X-CSRF-Token`.")
    public SessionView extendSession(@Context HttpHeaders headers) {
        return find(headers)
                .map(session -> view(renewal.extend(proven(session, headers))))
                .orElseGet(SessionView::none);
    }

    @POST
    @Path("sign-out")
    @Unaudited(reason = "a session is no record")
    @PublicAccess
    @RunOnVirtualThread
    @Operation(
            summary = "Sign out",
            description =
                    "Ends the session here and in Keycloak, and says where the browser goes next. Needs the header `X-CSRF-Token`.")
    @APIResponse(
            responseCode = "200",
            description = "Signed out",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SignedOut.class)))
    public Response signOut(@Context HttpHeaders headers) {
        String next = find(headers)
                .map(session -> signOut.of(proven(session, headers)))
                .orElseGet(signOut::start);
        return Response.ok(new SignedOut(next))
                .header(HttpHeaders.SET_COOKIE, cookie.header(null))
                .build();
    }

    @Schema(name = "SignedOut", description = "Where to go after signing out")
    record SignedOut(
            @Schema(description = "The address to open next", examples = "/")
            String redirect) {}

    private Session proven(Session session, HttpHeaders headers) {
        csrf.require(
                session,
                new CsrfTokens.Proof(
                        "POST",
                        headers.getHeaderString("X-CSRF-Token"),
                        headers.getHeaderString("Origin"),
                        headers.getHeaderString("Sec-Fetch-Site")));
        return session;
    }

    private Optional<Session> find(HttpHeaders headers) {
        Cookie held = headers.getCookies().get(cookie.name());
        return held == null ? Optional.empty() : sessions.find(held.getValue());
    }

    private SessionView view(Session session) {
        return realms.bySlug(session.realm())
                .map(realm -> SessionView.of(session, realm, csrf.of(session)))
                .orElseGet(SessionView::none);
    }
}
