package se.samverk.gateway.signin;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.gateway.limit.Allowance;
import se.samverk.gateway.limit.RateLimits;
import se.samverk.gateway.request.Answers;
import se.samverk.gateway.request.Offload;
import se.samverk.gateway.request.PublicOrigin;
import se.samverk.gateway.session.Session;
import se.samverk.gateway.session.SessionCookie;
import se.samverk.gateway.session.Sessions;

/**
 * {@code /sign-in/<slug>?return=/path}: finds the realm, lets the person sign in there, and then, back with proof of
 * it, begins the session and sends them on.
 */
@Singleton
class SignInRoute {
    private static final int BEFORE_AUTHENTICATION = 500;
    private static final Pattern PATH = Pattern.compile("/sign-in/([a-z][a-z0-9-]{1,39})(/callback|/failed)?");

    private record Visit(Optional<Allowance> allowance, Optional<Realm> realm, boolean signedIn) {}

    private final Realms realms;
    private final Sessions sessions;
    private final ToldSignIns told;
    private final SessionCookie cookie;
    private final PublicOrigin origin;
    private final RateLimits limits;
    private final Answers answers;
    private final Offload offload;

    SignInRoute(
            Realms realms,
            Sessions sessions,
            ToldSignIns told,
            SessionCookie cookie,
            PublicOrigin origin,
            RateLimits limits,
            Answers answers,
            Offload offload) {
        this.realms = realms;
        this.sessions = sessions;
        this.told = told;
        this.cookie = cookie;
        this.origin = origin;
        this.limits = limits;
        this.answers = answers;
        this.offload = offload;
    }

    void register(@Observes Filters filters) {
        filters.register(this::arrive, BEFORE_AUTHENTICATION);
    }

    void register(@Observes Router router) {
        router.get("/sign-in/*").order(1).handler(this::signedIn);
        router.route("/sign-in/*").order(2).failureHandler(this::failed);
    }

    private void failed(RoutingContext call) {
        if (call.failure() instanceof AuthenticationRedirectException onward) {
            redirect(call, onward.getRedirectUri());
            return;
        }
        call.response().headers().remove("WWW-Authenticate");
        answers.problemOrPage(call, Problem.of(401, "sign-in-failed"));
    }

    private void arrive(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (!request.path().startsWith("/sign-in")) {
            call.next();
            return;
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            answers.problemOrPage(call, Problem.of(404, "no-such-realm"));
        } else if ("/failed".equals(path.group(2))) {
            answers.problemOrPage(call, Problem.of(401, "sign-in-failed"));
        } else if (!request.method().equals(HttpMethod.GET)) {
            call.response().putHeader(HttpHeaders.ALLOW, "GET");
            answers.problem(call, Problem.of(405, "status.405"));
        } else if (request.getParam("return") != null && !ReturnPath.isLocal(request.getParam("return"))) {
            answers.problemOrPage(call, Problem.badRequest("return-path"));
        } else if (!origin.authority().equalsIgnoreCase(String.valueOf(request.authority()))) {
            redirect(call, origin.address(request.uri())); // cookies and Keycloak know one address of ours
        } else {
            visit(call, path.group(1), path.group(2) != null);
        }
    }

    private void visit(RoutingContext call, String slug, boolean callback) {
        String address = call.request().remoteAddress().hostAddress();
        Cookie held = call.request().getCookie(cookie.name());
        String handle = held == null ? null : held.getValue();
        call.request().pause();
        offload.call(() -> look(slug, address, handle)).onComplete(looked -> {
            call.request().resume();
            if (looked.failed()) {
                answers.unavailable(call, looked.cause());
                return;
            }
            Visit visit = looked.result();
            visit.allowance()
                    .ifPresent(allowance -> allowance.tell(call.response().headers()));
            if (visit.allowance().isPresent() && !visit.allowance().get().granted()) {
                answers.problemOrPage(call, Problem.of(429, "too-many-calls"));
            } else if (visit.realm().isEmpty()) {
                answers.problemOrPage(call, Problem.of(404, "no-such-realm"));
            } else if (visit.signedIn() && !callback) {
                redirect(call, target(call, slug));
            } else {
                call.put(SignInTenants.REALM, visit.realm().get());
                call.next();
            }
        });
    }

    private Visit look(String slug, String address, @Nullable String handle) {
        Optional<Allowance> allowance = limits.takeOfAddress(address);
        boolean signedIn = handle != null
                && sessions.find(handle)
                        .filter(session -> session.realm().equals(slug))
                        .isPresent();
        return new Visit(allowance, realms.bySlug(slug), signedIn);
    }

    /** Reached only by somebody whom the realm has just let in. */
    private void signedIn(RoutingContext call) {
        Realm realm = call.get(SignInTenants.REALM);
        String signInHandle = call.get(HeldTokens.HANDLE);
        Cookie earlier = call.request().getCookie(cookie.name());
        if (realm == null || signInHandle == null) {
            answers.problemOrPage(call, Problem.of(401, "sign-in-failed"));
            return;
        }
        offload.call(() -> begin(realm, signInHandle, earlier == null ? null : earlier.getValue()))
                .onComplete(begun -> {
                    if (begun.failed()) {
                        answers.unavailable(call, begun.cause());
                    } else if (begun.result().isEmpty()) {
                        answers.problemOrPage(call, Problem.of(401, "sign-in-failed"));
                    } else {
                        dropSignInCookies(call, realm);
                        call.response()
                                .headers()
                                .add(
                                        HttpHeaders.SET_COOKIE,
                                        cookie.header(begun.result().get()));
                        redirect(call, target(call, realm.slug()));
                    }
                });
    }

    private Optional<Session> begin(Realm realm, String signInHandle, @Nullable String earlier) {
        if (earlier != null) {
            sessions.find(earlier).ifPresent(sessions::end);
        }
        Optional<Session> begun = sessions.begin(signInHandle);
        begun.ifPresent(session -> told.tell(realm, session.claims().text("sub")));
        return begun;
    }

    private static void dropSignInCookies(RoutingContext call, Realm realm) {
        call.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(OidcUtils.SESSION_COOKIE_NAME))
                .forEach(name -> call.response()
                        .headers()
                        .add(
                                HttpHeaders.SET_COOKIE,
                                name + "=; Max-Age=0; Path=/sign-in/" + realm.slug() + "; HttpOnly; SameSite=Lax"));
    }

    private static String target(RoutingContext call, String slug) {
        String wanted = call.request().getParam("return");
        return ReturnPath.isLocal(wanted) ? wanted : "/" + slug;
    }

    private static void redirect(RoutingContext call, String location) {
        call.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, location)
                .end();
    }
}
