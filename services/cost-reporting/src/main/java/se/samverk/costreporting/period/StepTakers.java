package se.samverk.costreporting.period;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.security.Role;

/**
 * Who may take which step. Two clients can be one person's, so that they are two tells nothing of four eyes: approving,
 * closing and deciding take people.
 */
@Singleton
public class StepTakers {
    private final Caller caller;
    private final boolean clientsMayApprove;

    StepTakers(
            Caller caller,
            @ConfigProperty(name = "samverk.cost-reporting.clients-may-approve", defaultValue = "false")
                    boolean clientsMayApprove) {
        this.caller = caller;
        this.clientsMayApprove = clientsMayApprove;
    }

    /** @throws Problem if the step is not the caller's to take */
    public void require(PeriodState to) {
        if (caller.client()) {
            if (to == PeriodState.APPROVED || to == PeriodState.CLOSED) {
                requirePerson("period.step-of-a-person");
            }
        } else {
            requireOfPerson(to);
        }
    }

    /**
     * Of what takes a person, unless the installation lets API clients do it too.
     *
     * @throws Problem 422, with {@code code}, if the caller is an API client
     */
    public void requirePerson(String code) {
        if (caller.client() && !clientsMayApprove) {
            throw Problem.unprocessable(code);
        }
    }

    /** An approver approves and sends back; the rest is finance's. */
    private void requireOfPerson(PeriodState to) {
        boolean finance = caller.roles().contains(Role.FEDERATION_FINANCE);
        if (!finance && (to == PeriodState.REVIEWED || to == PeriodState.CLOSED)) {
            throw Problem.of(403, "period.step-of-finance");
        }
    }
}
