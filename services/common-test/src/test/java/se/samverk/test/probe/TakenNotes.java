package se.samverk.test.probe;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import se.samverk.common.events.EventConsumer;
import se.samverk.common.events.EventEnvelope;

@Singleton
class TakenNotes implements EventConsumer {
    static final List<EventEnvelope> TAKEN = new CopyOnWriteArrayList<>();

    @Override
    public String type() {
        return "se.samverk.probe.note.v1";
    }

    @Override
    public void accept(EventEnvelope event) {
        TAKEN.add(event);
    }
}
