package se.samverk.common.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery whose time has come.
 *
 * @param attempts how often it has been tried, this time included
 * @param firstTriedAt when it was first tried, or first tried since a person sent it anew
 */
record DueDelivery(
        String subscriber,
        UUID eventId,
        int attempts,
        Instant firstTriedAt,
        String type,
        String subject,
        String payload,
        Instant occurredAt) {}
