package se.samverk.costreporting.ledger;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import se.samverk.common.tenancy.TenantContext;

/** Work for the federation that goes on in a thread, and so in a transaction, of its own while its caller does more. */
final class Aside<T> {
    private final Future<T> work;

    private Aside(Future<T> work) {
        this.work = work;
    }

    static <T> Aside<T> begin(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofVirtual().name("ledger-file").start(() -> TenantContext.runAsFederation(task));
        return new Aside<>(task);
    }

    /** Waits for the result; what the work failed of is the cause of what is thrown. */
    T result() throws IOException {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw new IOException("a piece of the file could not be moved", failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a piece of the file was moved", e);
        }
    }
}
