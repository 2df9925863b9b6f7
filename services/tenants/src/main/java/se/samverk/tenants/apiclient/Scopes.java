package se.samverk.tenants.apiclient;

import java.util.Set;

/** What an API client can be given: scopes that Samverk's operations ask for, by kind of realm. */
final class Scopes {
    /** A member's machines read what is the member's; what the federation does is the federation's. */
    static final Set<String> MEMBER = Set.of(
            "statements:read",
            "catalogue:read",
            "meter-readings:read",
            "periods:read",
            "municipalities:read",
            "users:read",
            "audit:read");

    static final Set<String> FEDERATION = Set.of(
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
            "municipalities:read",
            "municipalities:write",
            "users:read",
            "users:write",
            "api-clients:write",
            "audit:read",
            "events:read",
            "events:write");

    private Scopes() {}
}
