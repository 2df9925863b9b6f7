package se.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PagesTest {
    private static final String ASSET = "/assets/index-abc12345.js";

    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/lidkoping", "/lidkoping/kostnader", "/federation/overview?period=2026-03", "/sok%20efter"
            })
    void pageAddressGivesTheOnePage(String path) {
        HttpResponse<String> page = browser.open(path);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<!doctype html>") || page.body().contains("<!DOCTYPE html>"), page.body());
        assertEquals("no-cache", page.headers().firstValue("Cache-Control").orElse(""));
        assertCarriesTheSecurityHeaders(page.headers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing.js",
                "/favicon.gone.ico",
                "/gateway/v1/nothing",
                "/q/nothing",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/tenants/page"
            })
    void whatIsNoPageIsMissing(String path) {
        HttpResponse<String> answer = browser.open(path);
        assertEquals(404, answer.statusCode());
        assertFalse(answer.body().contains("<!doctype html>"));
    }

    @Test
    void signInOfAnUnknownMunicipality_isAPageOfItsOwn() {
        HttpResponse<String> page = browser.open("/sign-in/nowhere");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("href=\"/plain.css\""), page.body());
    }

    @Test
    void programAskingForAPageAddressGetsAProblem() {
        HttpResponse<String> answer = browser.get("/lidkoping/kostnader");
        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void assetIsKeptForeverAndCompressed() {
        HttpResponse<String> plain = browser.get(ASSET);
        assertEquals(
                "public, max-age=31536000, immutable",
                plain.headers().firstValue("Cache-Control").orElse(""));
        HttpResponse<String> small = browser.send(
                Browser.call(ASSET).header("Accept-Encoding", "gzip").GET());
        assertEquals("gzip", small.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(small.body().length() < plain.body().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                ASSET,
                "/lidkoping",
                "/gateway/v1/session",
                "/gateway/v1/nothing",
                "/tenants/v1/echo",
                "/dead/v1/x",
                "/tenants/v1/%2e%2e/x",
                "/sign-in/nowhere",
                "/sign-in/lidkoping",
                "/q/health/ready"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        assertCarriesTheSecurityHeaders(browser.get(path).headers());
    }

    private static void assertCarriesTheSecurityHeaders(HttpHeaders headers) {
        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), policy);
        assertFalse(policy.contains("unsafe"));
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"));
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""));
        assertEquals(
                "same-origin", headers.firstValue("Cross-Origin-Opener-Policy").orElse(""));
        assertEquals(
                "same-origin",
                headers.firstValue("Cross-Origin-Resource-Policy").orElse(""));
        assertTrue(headers.firstValue("Permissions-Policy").isPresent());
        assertEquals(1, headers.allValues("X-Request-Id").size());
        assertTrue(headers.firstValue("Strict-Transport-Security").isEmpty()); // only on https
        assertTrue(headers.firstValue("Cache-Control").isPresent());
    }

    @Test
    void answersOfApisAreNotKept() {
        assertEquals(
                "no-store",
                browser.get("/gateway/v1/session")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
        assertEquals(
                "no-store",
                browser.get("/tenants/v1/echo")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
    }
}
