package se.samverk.costreporting.sie;

/**
 * Tells a file's encoding by what its bytes above 127 would mean. {@code #FORMAT PC8} promises code page 437, but
 * many programs write it over other encodings, so the label is no evidence.
 */
public final class EncodingDetector {
    /** å ä ö Å Ä Ö é ü as each encoding writes them: the letters that Swedish names and texts are made of. */
    private static final int[] SWEDISH_CP437 = {0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82, 0x81};

    private static final int[] SWEDISH_LATIN = {0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9, 0xfc};
    /** One broken character in a long UTF-8 file (a text cut in the middle of a letter) doesn't make it another encoding. */
    private static final long WHOLE_PER_BROKEN = 10;

    private final long[] counts = new long[256];
    private long wholeSequences;
    private long brokenSequences;
    private int expected;

    /** Takes the file's next bytes. */
    public void update(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b < 0 || expected > 0) {
                high(b & 0xff);
            }
        }
    }

    private void high(int b) {
        counts[b]++;
        boolean continuation = (b & 0xc0) == 0x80;
        if (expected > 0 && continuation) {
            expected--;
            wholeSequences += expected == 0 ? 1 : 0;
            return;
        }
        if (expected > 0) {
            brokenSequences++;
        }
        expected = followers(b);
        if (b >= 0x80 && expected == 0) {
            brokenSequences++;
        }
    }

    private static int followers(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 1;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 2;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    }

    /** The encoding of all that has been taken; code page 437, as the format says, where nothing speaks against it. */
    public SieEncoding encoding() {
        if (wholeSequences > (brokenSequences + (expected > 0 ? 1 : 0)) * WHOLE_PER_BROKEN) {
            return SieEncoding.UTF_8;
        }
        if (sum(SWEDISH_LATIN) <= sum(SWEDISH_CP437)) {
            return SieEncoding.CP437;
        }
        for (int control = 0x80; control < 0xa0; control++) {
            if (counts[control] > 0) {
                return SieEncoding.WINDOWS_1252;
            }
        }
        return SieEncoding.LATIN_1;
    }

    private long sum(int[] letters) {
        long sum = 0;
        for (int letter : letters) {
            sum += counts[letter];
        }
        return sum;
    }
}
