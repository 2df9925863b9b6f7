package se.samverk.costreporting.sie;

/** Well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. A database takes nothing else. */
final class Utf8 {
    private Utf8() {}

    /** The length of the well-formed multi-byte character at a place, or 0 if there is none. */
    static int sequenceLength(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xff;
        int size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || at + size > to) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return secondByteFits(lead, bytes[at + 1] & 0xff) ? size : 0;
    }

    private static boolean secondByteFits(int lead, int second) {
        return switch (lead) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }
}
