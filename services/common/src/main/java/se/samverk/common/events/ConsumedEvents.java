package se.samverk.common.events;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import se.samverk.common.tenancy.AsFederation;

/** Gives each event to its consumers once, in the transaction that records it as taken. */
@Singleton
class ConsumedEvents {
    private final DataSource dataSource;
    private final Clock clock;
    private final List<EventConsumer> consumers;

    ConsumedEvents(DataSource dataSource, Clock clock, @All List<EventConsumer> consumers) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.consumers = consumers;
    }

    @AsFederation
    void take(EventEnvelope event) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into consumed_event (id, consumed_at) values (?, ?) on conflict (id) do nothing")) {
            insert.setObject(1, event.id());
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            if (insert.executeUpdate() == 0) {
                return; // taken before
            }
        }
        consumers.stream()
                .filter(consumer -> consumer.type().equals(event.type()))
                .forEach(consumer -> consumer.accept(event));
    }
}
