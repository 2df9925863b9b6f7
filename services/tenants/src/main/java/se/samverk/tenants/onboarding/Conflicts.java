package se.samverk.tenants.onboarding;

import se.samverk.common.problem.Problem;

/** What keeps a municipality from being taken in, each tied to the field that is to be changed. */
final class Conflicts {
    private Conflicts() {}

    static Problem code(String code, String name) {
        return Problem.conflict("code-in-use", code, name).withField("code", "code-taken", code, name);
    }

    static Problem slug(String slug, String name) {
        return Problem.conflict("slug-in-use", slug, name).withField("slug", "slug-taken-by", slug, name);
    }

    static Problem realm(String slug) {
        return Problem.conflict("realm-in-use", slug).withField("slug", "realm-taken", slug);
    }

    static Problem givenUp() {
        return Problem.conflict("onboarding-given-up");
    }
}
