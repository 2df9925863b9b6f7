package se.samverk.common.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.id.Ids;

/** Where a change leaves word of itself, in its own transaction, for {@link OutboxDelivery} to carry out. */
@Singleton
public class Outbox {
    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;
    private final List<String> subscribers;

    Outbox(
            DataSource dataSource,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "samverk.events.subscribers") Optional<List<String>> subscribers) {
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
        this.subscribers = subscribers.orElse(List.of());
    }

    /**
     * Writes an event for every subscriber.
     *
     * @param subject what it happened to; events of one subject are delivered in the order they were written
     * @param payload becomes the event's JSON data
     * @throws IllegalStateException outside a transaction
     */
    public void publish(String type, String subject, Object payload) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("an event belongs in the transaction of what it tells of");
        }
        UUID id = Ids.next();
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = dataSource.getConnection()) {
            writeEvent(connection, id, type, subject, json.writeValueAsString(payload), now);
            writeDeliveries(connection, id, subject, now);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the event could not be written", e);
        }
    }

    private static void writeEvent(
            Connection connection, UUID id, String type, String subject, String payload, Timestamp now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox_event (id, type, subject, payload, occurred_at) values (?, ?, ?, ?::jsonb, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, type);
            insert.setString(3, subject);
            insert.setString(4, payload);
            insert.setTimestamp(5, now);
            insert.executeUpdate();
        }
    }

    private void writeDeliveries(Connection connection, UUID id, String subject, Timestamp now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into outbox_delivery (subscriber, event_id, subject, due_at) values (?, ?, ?, ?)")) {
            for (String subscriber : subscribers) {
                insert.setString(1, subscriber);
                insert.setObject(2, id);
                insert.setString(3, subject);
                insert.setTimestamp(4, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
