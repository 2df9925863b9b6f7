package se.samverk.gateway.apiclient;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverk.common.time.Days;

/**
 * Counts the calls of API clients until they are told of. A service that answers with anything but 401 has judged the
 * token, so only clients that there are get counted; whose token is refused is nobody.
 */
@Singleton
public class ClientCalls {
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int MOST = 10_000;

    private final Clock clock;
    private Map<ClientDay, Tally> tallies = new HashMap<>();

    ClientCalls(Clock clock) {
        this.clock = clock;
    }

    private record ClientDay(String realmCode, String clientId, LocalDate day) {}

    private static final class Tally {
        private long calls;
        private long refused;
        private long failed;
        private long lastMillis;
    }

    /** What one client did on one day since it was last told of; the day is that of {@code lastCallMillis} in Sweden. */
    record Counted(String clientId, long calls, long refused, long failed, long lastCallMillis) {}

    /** Counts one answered call. */
    public synchronized void count(String realmCode, String clientId, int status) {
        if (status == UNAUTHORIZED || status == TOO_MANY || clientId.isEmpty()) {
            return;
        }
        long now = clock.millis();
        var key = new ClientDay(realmCode, clientId, Days.today(clock));
        if (tallies.size() >= MOST && !tallies.containsKey(key)) {
            return;
        }
        Tally tally = tallies.computeIfAbsent(key, first -> new Tally());
        tally.calls++;
        tally.lastMillis = now;
        if (status >= 500) {
            tally.failed++;
        } else if (status >= 400) {
            tally.refused++;
        }
    }

    /** By realm, what has been counted since this was last asked. */
    synchronized Map<String, List<Counted>> take() {
        Map<String, List<Counted>> taken = new HashMap<>();
        tallies.forEach((key, tally) -> taken.computeIfAbsent(key.realmCode(), realm -> new ArrayList<>())
                .add(new Counted(key.clientId(), tally.calls, tally.refused, tally.failed, tally.lastMillis)));
        tallies = new HashMap<>();
        return taken;
    }
}
