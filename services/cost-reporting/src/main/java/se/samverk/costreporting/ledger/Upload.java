package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
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
        try {
            return store(file, name, body);
        } catch (IOException | RuntimeException failed) {
            files.discard(file);
            throw failed;
        }
    }

    private ReceivedFile store(UUID file, String name, InputStream body) throws IOException {
        MessageDigest digest = sha256();
        EncodingDetector detector = new EncodingDetector();
        byte[] chunk = new byte[LedgerFiles.CHUNK_BYTES];
        long size = 0;
        int number = 0;
        for (int length = body.readNBytes(chunk, 0, chunk.length);
                length > 0;
                length = body.readNBytes(chunk, 0, chunk.length)) {
            digest.update(chunk, 0, length);
            detector.update(chunk, 0, length);
            files.append(file, number++, length == chunk.length ? chunk : Arrays.copyOf(chunk, length));
            size += length;
        }
        return new ReceivedFile(file, name, size, digest.digest(), detector.encoding());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
