package se.samverk.gateway.request;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lidkoping/",
                "/tenants/v1/municipalities/1494",
                "/a/b.c/..d/e..",
                "/caf%C3%A9/%20",
                "/a?next=//evil/../%2e%2e;x",
                "/cost-reporting/v1/municipalities/1494/statements/2026-Q1/lines"
            })
    void pathWithOneReadingIsPlain(String target) {
        assertTrue(PlainPath.isPlain(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "a",
                "//",
                "/a//b",
                "/.",
                "/..",
                "/a/./b",
                "/a/..",
                "/a;b",
                "/a\\b",
                "/%2e",
                "/%2E%2e/",
                "/%2fa",
                "/%5C",
                "/%3b",
                "/%25",
                "/%00",
                "/%0a",
                "/%7f",
                "/%",
                "/%4",
                "/%zz",
                "/å",
                "/a b",
                "/a#b",
                "http://x/a"
            })
    void pathWithTwoReadingsIsNot(String target) {
        assertFalse(PlainPath.isPlain(target));
    }

    @Test
    void endlessTargetIsNotPlain() {
        assertFalse(PlainPath.isPlain("/" + "a".repeat(9000)));
        assertFalse(PlainPath.isPlain("/" + "a%".repeat(4000)));
    }
}
