package se.samverk.costreporting.federation;

import se.samverk.common.money.Ore;

/** Whether a change is of something that was there all along. */
final class Presence {
    private Presence() {}

    static String of(Ore before, Ore after) {
        if (before.value() == 0 && after.value() != 0) {
            return "new";
        }
        return before.value() != 0 && after.value() == 0 ? "gone" : "both";
    }
}
