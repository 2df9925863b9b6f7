package se.samverk.demo.load;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.data.Municipality;

/** The members, with a person for each role and a client for integrators in every realm. */
final class Members {
    private static final String TENANTS = "/tenants/v1";
    private static final String FEDERATION = "federation";
    private static final String CLIENT = "integration";
    private static final String APPROVER = "attest";
    private static final int EXISTS = 409;
    private static final List<String> MEMBER_SCOPES =
            List.of("statements:read", "catalogue:read", "invoices:read", "comparisons:write");
    private static final List<String> FEDERATION_SCOPES = List.of(
            "statements:read",
            "ledger:read",
            "ledger:write",
            "catalogue:read",
            "catalogue:write",
            "meter-readings:read",
            "meter-readings:write",
            "allocations:read",
            "allocations:write",
            "periods:read",
            "periods:write",
            "invoices:read",
            "invoices:write",
            "municipalities:read",
            "audit:read");

    private final Target target;
    private final DemoData demo;
    private final Api api;
    private final SignIns signIns;
    private final Passwords passwords;
    private final Progress progress;

    Members(Target target, DemoData demo, Api api, SignIns signIns, Progress progress) {
        this.target = target;
        this.demo = demo;
        this.api = api;
        this.signIns = signIns;
        this.passwords = new Passwords(target.client().secret());
        this.progress = progress;
    }

    void load() {
        for (Municipality member : demo.municipalities()) {
            api.post(TENANTS + "/municipalities", body(member));
            people(member.code(), member.slug(), TENANTS + "/municipalities/" + member.code(), MEMBER_SCOPES);
            progress.say(
                    "  %s: its realm, %d departments, its people",
                    member.name(), member.departments().size());
        }
        people(FEDERATION, FEDERATION, TENANTS + "/federation", FEDERATION_SCOPES);
        progress.say("  %s: its people", demo.federation().name());
    }

    /** The client of a member's own realm. */
    SignIns.Client client(String code) {
        return signIns.client(code).orElseThrow();
    }

    SignIns.Client federationClient() {
        return signIns.client(FEDERATION).orElseThrow();
    }

    /** A second client of the federation, since whoever approves must be another than who reviewed; made for this load. */
    Target.Client approvingClient() {
        SignIns.Client made =
                client(APPROVER, TENANTS + "/federation", List.of("periods:read", "periods:write", "invoices:write"));
        return new Target.Client(made.id(), made.secret());
    }

    private static Map<String, Object> body(Municipality member) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", member.code());
        body.put("slug", member.slug());
        body.put("name", member.name());
        if (member.organisationNumber() != null) {
            body.put("organisationNumber", member.organisationNumber());
        }
        body.put("populations", member.populations());
        body.put("departments", member.departments().stream().map(Members::body).toList());
        return body;
    }

    private static Map<String, Object> body(Municipality.Department department) {
        return Map.of(
                "code", department.code(),
                "nameSv", department.nameSv(),
                "nameEn", department.nameEn(),
                "validFrom", "2020-01-01");
    }

    private void people(String code, String slug, String path, List<String> scopes) {
        List<SignIns.User> users = new ArrayList<>();
        Map<String, String> byRole = demo.people().getOrDefault(slug, Map.of());
        byRole.forEach((role, name) -> users.add(user(slug, path, role, name)));
        SignIns.Client client = signIns.client(code).orElseGet(() -> client(CLIENT, path, scopes));
        signIns.put(new SignIns.Realm(code, slug, target.issuer(slug), users, client));
    }

    /** The username is the role's own name: it says what the sign-in is for. */
    private SignIns.User user(String slug, String path, String role, String name) {
        String password = passwords.of(slug, role);
        String given = name.substring(0, name.indexOf(' '));
        String family = name.substring(name.indexOf(' ') + 1);
        Map<String, Object> body = Map.of(
                "username", role,
                "givenName", given,
                "familyName", family,
                "email", ascii(given) + "." + ascii(family) + "@" + slug + ".example",
                "roles", List.of(role),
                "initialPassword", password,
                "passwordChangeRequired", false);
        unlessPresent(() -> api.post(path + "/users", body));
        return new SignIns.User(role, password, List.of(role));
    }

    /** A secret is told once: a client whose secret was lost on the way is made anew. */
    private SignIns.Client client(String id, String path, List<String> scopes) {
        String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        Map<String, Object> body = Map.of("clientId", id, "name", name, "scopes", scopes);
        try {
            return created(id, api.post(path + "/api-clients", body), scopes);
        } catch (RefusedException e) {
            if (e.status() != EXISTS) {
                throw e;
            }
            api.delete(path + "/api-clients/" + id);
            return created(id, api.post(path + "/api-clients", body), scopes);
        }
    }

    private static SignIns.Client created(String id, Http.Answer answer, List<String> scopes) {
        return new SignIns.Client(id, answer.body().path("secret").asText(), scopes);
    }

    private static void unlessPresent(Runnable create) {
        try {
            create.run();
        } catch (RefusedException e) {
            if (e.status() != EXISTS) {
                throw e;
            }
        }
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
