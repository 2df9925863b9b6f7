package se.samverk.costreporting.period;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.security.Role;

/**
 * Who may take which step. Two clients can be one person's, so that they are two tells nothing of four eyes: approving
 * and closing take people.
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
            requireOfClient(to);
        } else {
            requireOfPerson(to);
        }
    }

    private void requireOfClient(PeriodState to) {
        if (!clientsMayApprove && (to == PeriodState.APPROVED || to == PeriodState.CLOSED)) {
            throw Problem.unprocessable("period.step-of-a-person");
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
