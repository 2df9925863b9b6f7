package se.samverk.tenants.apiclient;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an API client can be given: scopes that Samverk's operations ask for, by kind of realm. */
final class Scopes {
    /** A member's machines read what is the member's and share its figures; what the federation does is the federation's. */
    static final Set<String> MEMBER = Set.of(
            "statements:read",
            "catalogue:read",
            "meter-readings:read",
            "periods:read",
            "invoices:read",
            "comparisons:write",
            "municipalities:read",
            "users:read",
            "audit:read");

    /** Of the federation's, the operator's work: members, who signs in, and what services tell each other. */
    static final Set<String> OPERATOR = Set.of(
            "municipalities:read",
            "municipalities:write",
            "users:read",
            "users:write",
            "api-clients:write",
            "audit:read",
            "events:read",
            "events:write");

    /** Of the federation's, finance's work: what things cost, and who pays. */
    static final Set<String> FINANCE = Set.of(
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

    static final Set<String> FEDERATION =
            Stream.of(OPERATOR, FINANCE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private Scopes() {}
}
