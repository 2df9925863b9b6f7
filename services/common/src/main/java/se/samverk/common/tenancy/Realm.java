package se.samverk.common.tenancy;

/**
 * A Keycloak realm whose tokens are accepted: a member's or the federation's.
 *
 * @param code the municipality's four-digit code, or {@code federation}
 * @param slug the realm's name in Keycloak and in addresses
 * @param name whom it is for, in plain words
 */
public record Realm(String code, String slug, String name) {
    public static final String FEDERATION = "federation";

    public boolean isFederation() {
        return FEDERATION.equals(code);
    }
}
