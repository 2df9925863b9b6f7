package se.samverk.costreporting.reportpackage;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import se.samverk.common.hash.Sha256;

/** Stores what is written to it in pieces as it comes: no package has to fit in memory, or on a disk of ours. */
final class PackageFile extends OutputStream {
    private static final int PIECE = 1 << 20;

    private final Pieces pieces;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int number;
    private long size;

    PackageFile(Pieces pieces) {
        this.pieces = pieces;
    }

    /** Where the pieces go. */
    interface Pieces {
        void add(int number, byte[] bytes);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int written = 0;
        while (written < length) {
            int count = Math.min(length - written, PIECE - filled);
            System.arraycopy(bytes, from + written, piece, filled, count);
            filled += count;
            written += count;
            if (filled == PIECE) {
                store();
            }
        }
    }

    @Override
    public void close() {
        if (filled > 0) {
            store();
        }
    }

    private void store() {
        byte[] bytes = Arrays.copyOf(piece, filled);
        digest.update(bytes);
        pieces.add(number++, bytes);
        size += filled;
        filled = 0;
    }

    /** Once it is closed. */
    PackageTable.Stored stored() {
        return new PackageTable.Stored(size, HexFormat.of().formatHex(digest.digest()));
    }
}
