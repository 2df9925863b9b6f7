package se.samverk.costreporting.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import se.samverk.common.hash.Sha256;

/**
 * The ids of an import's vouchers: UUIDv7 (RFC 9562), made from a voucher's place in the file, so that the second
 * reading finds the first one's ids without anyone keeping a million of them. Their time rises with the place, which
 * keeps the indexes' growth at one end; the rest is a keyed hash, so that no id tells another.
 */
final class VoucherIds {
    private static final int PER_MILLISECOND = 1 << 12;

    private final MessageDigest digest = Sha256.digest();
    private final byte[] key = new byte[32];
    private final byte[] place = new byte[Long.BYTES];
    private final long start;
    private long high;
    private long low;

    VoucherIds(long startMillis) {
        start = startMillis;
        new SecureRandom().nextBytes(key);
    }

    /** Makes the id of one place; {@link #high} and {@link #low} are then its halves. */
    void of(long ordinal) {
        ByteBuffer.wrap(place).putLong(ordinal);
        digest.update(key);
        long random = ByteBuffer.wrap(digest.digest(place)).getLong();
        long version = 7L << 12;
        high = (start + ordinal / PER_MILLISECOND) << 16 | version | ordinal % PER_MILLISECOND;
        low = random >>> 2 | 0x8000_0000_0000_0000L;
    }

    /** The id of one place. */
    UUID at(long ordinal) {
        of(ordinal);
        return new UUID(high, low);
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }
}
