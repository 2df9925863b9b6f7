package se.samverk.costreporting.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * A stored file as a stream. Each chunk is fetched while the one before it is read, and aside from the transaction that
 * its reader may be in: that one's connection may be busy with a COPY.
 */
final class ChunkStream extends InputStream {
    private final LedgerFiles files;
    private final UUID file;
    private final LongConsumer progress;
    private byte[] chunk = new byte[0];
    private int position;
    private int number;
    private Aside<Optional<byte[]>> following;
    private long taken;
    private boolean ended;

    /** @param progress told, before each chunk, how many bytes have been read */
    ChunkStream(LedgerFiles files, UUID file, LongConsumer progress) {
        this.files = files;
        this.file = file;
        this.progress = progress;
        following = fetch();
    }

    @Override
    public int read() throws IOException {
        return ready() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, into, from, count);
        position += count;
        return count;
    }

    private boolean ready() throws IOException {
        while (!ended && position == chunk.length) {
            progress.accept(taken);
            Optional<byte[]> next = following.result();
            ended = next.isEmpty();
            if (!ended) {
                following = fetch();
            }
            chunk = next.orElse(new byte[0]);
            taken += chunk.length;
            position = 0;
        }
        return !ended;
    }

    private Aside<Optional<byte[]>> fetch() {
        int wanted = number++;
        return Aside.begin(() -> files.chunk(file, wanted));
    }
}
