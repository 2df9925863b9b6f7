package se.samverk.tenants.keycloak;

import java.util.Optional;

/**
 * How a new person comes to have a password.
 *
 * @param value the first password; empty if the person chooses one by an invitation
 * @param changeRequired whether it must be changed at the first sign-in
 */
public record Password(Optional<String> value, boolean changeRequired) {
    @Override
    public String toString() {
        return "Password[…]";
    }
}
