package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import se.samverk.common.hash.Sha256;
import se.samverk.common.id.Ids;
import se.samverk.costreporting.sie.EncodingDetector;

/** Takes a file's bytes as they come, hashed and stored a chunk at a time: its size doesn't matter. */
@Singleton
class Upload {
    /** To split and log a chunk takes the database longer than to receive it takes us, and it has a process for each. */
    private static final int AT_ONCE = 2;

    private final LedgerFiles files;

    Upload(LedgerFiles files) {
        this.files = files;
    }

    ReceivedFile receive(String name, InputStream body) throws IOException {
        UUID file = Ids.next();
        Storing storing = new Storing(file);
        try {
            return store(file, name, body, storing);
        } catch (IOException | RuntimeException failed) {
            storing.end(failed);
            files.discard(file);
            throw failed;
        }
    }

    private ReceivedFile store(UUID file, String name, InputStream body, Storing storing) throws IOException {
        MessageDigest digest = Sha256.digest();
        EncodingDetector detector = new EncodingDetector();
        long size = 0;
        for (byte[] chunk = body.readNBytes(LedgerFiles.CHUNK_BYTES);
                chunk.length > 0;
                chunk = body.readNBytes(LedgerFiles.CHUNK_BYTES)) {
            storing.next(chunk);
            digest.update(chunk);
            detector.update(chunk, 0, chunk.length);
            size += chunk.length;
        }
        storing.end();
        return new ReceivedFile(file, name, size, digest.digest(), detector.encoding());
    }

    /** Stores some chunks side by side while the next are received. */
    private final class Storing {
        private final UUID file;
        private final Queue<Aside<Boolean>> pending = new ArrayDeque<>();
        private int number;

        Storing(UUID file) {
            this.file = file;
        }

        void next(byte[] chunk) throws IOException {
            if (pending.size() == AT_ONCE) {
                pending.remove().result();
            }
            int place = number++;
            pending.add(Aside.begin(() -> {
                files.append(file, place, chunk);
                return true;
            }));
        }

        /** Waits for the last chunks. */
        void end() throws IOException {
            while (!pending.isEmpty()) {
                pending.remove().result();
            }
        }

        /** Waits for them so that nothing of the file arrives any more, when that has failed already. */
        void end(Exception failed) {
            while (!pending.isEmpty()) {
                try {
                    pending.remove().result();
                } catch (IOException too) {
                    failed.addSuppressed(too);
                }
            }
        }
    }
}
