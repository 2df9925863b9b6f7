package se.samverk.tenants.user;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.security.Role;
import se.samverk.tenants.bootstrap.BootstrapClient;

/** Which roles the caller can give to others: those of its own work, so that nobody makes rights that it lacks. */
@Singleton
class GrantableRoles {
    private static final Set<Role> OPERATORS = EnumSet.of(Role.FEDERATION_OPERATOR, Role.FEDERATION_EDITOR);
    private static final Set<Role> FINANCES = EnumSet.of(Role.FEDERATION_FINANCE, Role.FEDERATION_APPROVER);

    private final Caller caller;
    private final BootstrapClient bootstrap;

    GrantableRoles(Caller caller, BootstrapClient bootstrap) {
        this.caller = caller;
        this.bootstrap = bootstrap;
    }

    /** @throws Problem 422 naming the federation's roles that are not the caller's to give */
    void requireInFederation(Set<String> roles) {
        if (bootstrap.calls()) {
            return;
        }
        Set<String> own = own().stream().map(Role::roleName).collect(Collectors.toSet());
        Problem faults = Problem.unprocessable("user-refused");
        roles.stream()
                .filter(role -> Role.ofName(role).filter(Role::isFederation).isPresent() && !own.contains(role))
                .sorted()
                .forEach(role -> faults.withField(
                        "roles", "role-not-yours", role, own.stream().sorted().collect(Collectors.joining(", "))));
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
    }

    /** Whether the caller keeps the service running, and so may sign anybody of the federation out. */
    boolean operates() {
        return caller.roles().contains(Role.FEDERATION_OPERATOR);
    }

    /** @throws Problem 422 if somebody of the federation would give a member others than its administrators */
    void requireInMember(Set<String> roles) {
        boolean administrators = roles.equals(Set.of(Role.MUNICIPALITY_ADMIN.roleName()));
        if (caller.federation() && !bootstrap.calls() && !administrators) {
            throw Problem.unprocessable("user-refused").withField("roles", "operator-gives-administrators");
        }
    }

    /** A client that may make users does the operator's work. */
    private Set<Role> own() {
        Set<Role> own = EnumSet.noneOf(Role.class);
        if (caller.client() || caller.roles().contains(Role.FEDERATION_OPERATOR)) {
            own.addAll(OPERATORS);
        }
        if (caller.roles().contains(Role.FEDERATION_FINANCE)) {
            own.addAll(FINANCES);
        }
        return own;
    }
}
