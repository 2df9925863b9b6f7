package se.samverk.common.events;

/**
 * Takes the events of one type. It is called in a federation transaction, the one that also records that the event has
 * been taken, so each event is taken once; an exception makes the event come again later.
 */
public interface EventConsumer {
    String type();

    void accept(EventEnvelope event);
}
