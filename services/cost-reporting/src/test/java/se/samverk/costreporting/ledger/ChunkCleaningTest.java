package se.samverk.costreporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChunkCleaningTest {
    @Inject
    ChunkCleaning.AbandonedChunks chunks;

    @Inject
    LedgerFiles files;

    @Test
    void chunksOfASendingCutOffDaysAgo_areRemoved_andThoseOfOneGoingOnAreNot() {
        UUID abandoned = sentAt(Instant.now().minus(Duration.ofDays(2)));
        UUID goingOn = sentAt(Instant.now());
        files.append(abandoned, 0, new byte[10]);
        files.append(goingOn, 0, new byte[10]);
        chunks.deleteOlderThan(Duration.ofDays(1));
        assertEquals("0", chunksOf(abandoned));
        assertEquals("1", chunksOf(goingOn));
    }

    private static UUID sentAt(Instant time) {
        return new UUID(time.toEpochMilli() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
    }

    private static String chunksOf(UUID file) {
        return Ledger.figure("select count(*) from ledger_file_chunk where import_id = ?", file);
    }
}
