package se.samverk.common.events;

import java.time.Instant;
import java.util.UUID;

/** A delivery whose time has come. */
record DueDelivery(
        String subscriber,
        UUID eventId,
        int attempts,
        String type,
        String subject,
        String payload,
        Instant occurredAt) {}
