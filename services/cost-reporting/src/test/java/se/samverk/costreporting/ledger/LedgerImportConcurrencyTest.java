package se.samverk.costreporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LedgerImportConcurrencyTest {
    @Inject
    Upload upload;

    @Test
    void financeSendsTheSameFileManyTimesAtOnce_andOneOfThemIsTaken() throws InterruptedException, ExecutionException {
        Ledger.Books books = Ledger.books().voucher("A 1", 20260115, "El", "10");
        List<String> ends = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(6)) {
            List<Future<String>> sent = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                sent.add(senders.submit(() -> Ledger.imported(books.bytes()).getString("state")));
            }
            for (Future<String> end : sent) {
                ends.add(end.get());
            }
        }
        ends.sort(null);
        assertEquals(List.of("completed", "unchanged", "unchanged", "unchanged", "unchanged", "unchanged"), ends);
        assertEquals("1 2 1000", Ledger.held(books.organisation()));
    }

    @Test
    void importThatAKilledServiceLeftHalfDone_isTakenFromItsBeginning() throws IOException {
        Ledger.Books books = Ledger.books().voucher("A 1", 20260115, "El", "10");
        String left = leftHalfDone(books);
        // The next import finds it waiting, as the restarted job would.
        Ledger.imported(Ledger.books().voucher("A 1", 20260115, "El", "10").bytes());
        assertEquals("completed", Ledger.ended(Ledger.PATH + "/" + left).getString("state"));
        assertEquals("1 2 1000", Ledger.held(books.organisation()));
    }

    private String leftHalfDone(Ledger.Books books) throws IOException {
        ReceivedFile file = upload.receive("stopped.se", new ByteArrayInputStream(books.bytes()));
        return Ledger.figure("""
                insert into ledger_import (id, file_name, size_bytes, sha256, state, progress_percent, encoding,
                  created_at, created_by) values (?, 'stopped.se', ?, ?, 'storing', 60, 'CP437', now(), 'test')
                returning id""", file.id(), file.size(), file.sha256());
    }
}
