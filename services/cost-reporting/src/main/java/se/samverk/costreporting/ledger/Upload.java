package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.id.Ids;
import se.samverk.costreporting.sie.EncodingDetector;

/** Takes a file's bytes as they come, hashed and stored a chunk at a time: its size doesn't matter. */
@Singleton
class Upload {
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
        MessageDigest digest = sha256();
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

    /** Stores one chunk while the next is received. */
    private final class Storing {
        private final UUID file;
        private int number;
        private @Nullable Aside<Boolean> last;

        Storing(UUID file) {
            this.file = file;
        }

        void next(byte[] chunk) throws IOException {
            end();
            int place = number++;
            last = Aside.begin(() -> {
                files.append(file, place, chunk);
                return true;
            });
        }

        /** Waits for the last chunk. */
        void end() throws IOException {
            Aside<Boolean> waited = last;
            last = null;
            if (waited != null) {
                waited.result();
            }
        }

        /** Waits for it so that nothing of the file arrives any more, when that has failed already. */
        void end(Exception failed) {
            try {
                end();
            } catch (IOException too) {
                failed.addSuppressed(too);
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
