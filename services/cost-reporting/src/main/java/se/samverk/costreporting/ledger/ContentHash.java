package se.samverk.costreporting.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import se.samverk.common.hash.Sha256;
import se.samverk.costreporting.sie.SieEntry;
import se.samverk.costreporting.sie.SieText;
import se.samverk.costreporting.sie.SieVoucher;

/**
 * SHA-256 over what a voucher says: date, text, and each row's account, objects, amount, date, text and quantity. Not
 * over who registered it and when, nor over the file's encoding, quoting and spacing: those may differ between exports
 * of the same voucher.
 */
final class ContentHash {
    private final MessageDigest digest = Sha256.digest();
    private ByteBuffer row = ByteBuffer.allocate(1024);

    void begin(SieVoucher voucher) {
        digest.reset();
        row.clear();
        row.putInt(voucher.date());
        put(voucher.text());
        take();
    }

    void add(SieVoucher voucher, SieEntry entry) {
        row.putInt(entry.account());
        row.putLong(entry.amountOre());
        row.putInt(entry.date() == voucher.date() ? 0 : entry.date());
        put(entry.text());
        put(entry.quantity());
        row.putInt(entry.objectCount());
        for (int i = 0; i < entry.objectCount(); i++) {
            row = room(Integer.BYTES);
            row.putInt(entry.dimension(i));
            put(entry.object(i));
        }
        take();
    }

    byte[] end() {
        return digest.digest();
    }

    private void put(SieText text) {
        row = room(Integer.BYTES + text.length());
        row.putInt(text.length());
        row.put(text.bytes(), 0, text.length());
    }

    private ByteBuffer room(int more) {
        // 32 bytes are left for the next fixed fields.
        if (row.remaining() >= more + 32) {
            return row;
        }
        ByteBuffer larger = ByteBuffer.allocate((row.position() + more) * 2 + 64);
        return larger.put(row.flip());
    }

    private void take() {
        digest.update(row.array(), 0, row.position());
        row.clear();
    }
}
