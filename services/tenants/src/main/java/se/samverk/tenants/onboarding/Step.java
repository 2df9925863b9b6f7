package se.samverk.tenants.onboarding;

import java.util.Locale;

/** How far a municipality has come. Each step is recorded once it has been done; none is ever undone. */
enum Step {
    REQUESTED,
    REALM_CREATED,
    /** It is a member: in the register, its tokens accepted, the other services told. */
    REGISTERED,
    /** Its administrator, if one was asked for, can sign in. */
    COMPLETED;

    String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Step of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isBefore(Step other) {
        return compareTo(other) < 0;
    }
}
