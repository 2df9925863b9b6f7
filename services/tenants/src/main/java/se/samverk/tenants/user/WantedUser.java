package se.samverk.tenants.user;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as a list of people wants the person to be, whether there already or not.
 *
 * @param user what a new person is to be; of one who is there, everything but the password
 * @param hasDepartment whether the list says anything of departments: if not, who is there keeps it
 * @param enabled null to leave it as it is
 */
public record WantedUser(
        NewUser user, boolean hasDepartment, @Nullable Boolean enabled) {}
