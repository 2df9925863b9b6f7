package se.samverk.test.probe;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import se.samverk.common.events.EventConsumer;
import se.samverk.common.events.EventEnvelope;

@Singleton
class TakenNotes implements EventConsumer {
    static final List<EventEnvelope> TAKEN = new CopyOnWriteArrayList<>();
    /** Subjects whose events are not taken for now. */
    static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

    @Override
    public String type() {
        return "se.samverk.probe.note.v1";
    }

    @Override
    public void accept(EventEnvelope event) {
        if (REFUSED.contains(event.subject())) {
            throw new IllegalStateException("refused by the test");
        }
        TAKEN.add(event);
    }
}
