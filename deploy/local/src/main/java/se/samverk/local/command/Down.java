package se.samverk.local.command;

import java.util.Arrays;
import se.samverk.local.install.Part;

/** Stops what runs, the last started first. */
record Down(Parts parts) {

    void run() {
        var steps = new Steps(System.out);
        var running = Arrays.stream(Part.values())
                .filter(part -> parts.running(part).isPresent())
                .toList();
        for (var part : running.reversed()) {
            steps.run(part.label(), details -> {
                parts.stop(part);
                return "stopped";
            });
        }
        for (var part : Part.values()) parts.records().forget(part.label());
        System.out.println(running.isEmpty() ? "Nothing was running." : "Samverk is down; its data is kept.");
    }
}
