package se.samverk.tenants.userimport;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.tenants.user.NewUser;
import se.samverk.tenants.user.WantedUser;

/**
 * Somebody as a row wants the person to be.
 *
 * @param hasDepartment whether the file says anything of departments
 * @param enabled null where the file does not say
 */
record WantedPerson(
        int number,
        String username,
        String givenName,
        String familyName,
        String email,
        Set<String> roles,
        boolean hasDepartment,
        @Nullable String departmentCode,
        @Nullable Boolean enabled) {

    NewUser asNew(@Nullable String initialPassword) {
        return new NewUser(username, givenName, familyName, email, roles, departmentCode, initialPassword, true);
    }

    WantedUser asWanted(@Nullable String initialPassword) {
        return new WantedUser(asNew(initialPassword), hasDepartment, enabled);
    }

    /** Nothing of the person, so that none of it ends in a log. */
    @Override
    public String toString() {
        return "WantedPerson[" + number + "]";
    }
}
