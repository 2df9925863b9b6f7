package se.samverk.common.events;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.samverk.common.id.Ids;
import se.samverk.common.tenancy.AsFederation;

/** The tables {@code outbox_event} and {@code outbox_delivery}, as the delivery uses them. */
@Singleton
class OutboxTable {
    /** The head of each subscriber's queue per subject; what stands behind an undelivered or dead one waits. */
    private static final String CLAIM = """
            with due as (
              select d.subscriber, d.event_id from outbox_delivery d
              where d.due_at <= ? and d.dead_since is null
                and not exists (select 1 from outbox_delivery e
                                where e.subscriber = d.subscriber and e.subject = d.subject and e.event_id < d.event_id)
              order by d.due_at limit ? for update skip locked),
            claimed as (
              update outbox_delivery d
              set due_at = ?, attempts = d.attempts + 1, first_tried_at = coalesce(d.first_tried_at, ?) from due
              where d.subscriber = due.subscriber and d.event_id = due.event_id
              returning d.subscriber, d.event_id, d.attempts, d.first_tried_at)
            select c.subscriber, c.event_id, c.attempts, c.first_tried_at, o.type, o.subject, o.payload::text, o.occurred_at
            from claimed c join outbox_event o on o.id = c.event_id""";

    private final DataSource dataSource;

    OutboxTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes what is due, for as long as {@code lease}: nobody else takes it meanwhile, and it comes back after. */
    @AsFederation
    List<DueDelivery> claim(Instant now, Duration lease, int most) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(CLAIM)) {
            select.setTimestamp(1, Timestamp.from(now));
            select.setInt(2, most);
            select.setTimestamp(3, Timestamp.from(now.plus(lease)));
            select.setTimestamp(4, Timestamp.from(now));
            try (ResultSet rows = select.executeQuery()) {
                List<DueDelivery> due = new ArrayList<>();
                while (rows.next()) {
                    due.add(delivery(rows));
                }
                return due;
            }
        }
    }

    /** Forgets a delivery that has arrived, and its event with the last one. */
    @AsFederation
    void delivered(DueDelivery delivery) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from outbox_delivery where subscriber = ? and event_id = ?");
                PreparedStatement event = connection.prepareStatement(
                        "delete from outbox_event o where id = ? and not exists (select 1 from outbox_delivery where event_id = o.id)")) {
            delete.setString(1, delivery.subscriber());
            delete.setObject(2, delivery.eventId());
            delete.executeUpdate();
            event.setObject(1, delivery.eventId());
            event.executeUpdate();
        }
    }

    @AsFederation
    void failed(DueDelivery delivery, Instant again, String answer) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update outbox_delivery set due_at = ?, last_answer = ? where subscriber = ? and event_id = ?")) {
            update.setTimestamp(1, Timestamp.from(again));
            update.setString(2, answer);
            update.setString(3, delivery.subscriber());
            update.setObject(4, delivery.eventId());
            update.executeUpdate();
        }
    }

    /** Tries it no more until somebody sends it anew; it keeps its place in the queue. */
    @AsFederation
    void gaveUp(DueDelivery delivery, Instant now, String answer) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update outbox_delivery
                        set dead_since = ?, last_answer = ?, dead_letter_id = coalesce(dead_letter_id, ?)
                        where subscriber = ? and event_id = ?""")) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setString(2, answer);
            update.setObject(3, Ids.next());
            update.setString(4, delivery.subscriber());
            update.setObject(5, delivery.eventId());
            update.executeUpdate();
        }
    }

    private static DueDelivery delivery(ResultSet row) throws SQLException {
        return new DueDelivery(
                row.getString(1),
                row.getObject(2, java.util.UUID.class),
                row.getInt(3),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant());
    }
}
