package se.samverk.costreporting.sie.out;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Text in code page 437, of which ASCII and the letters (bytes 128 to 168) are used: its frames, Greek letters and signs
 * are the bytes by which programs take a file for one in another encoding. What it lacks is written as its plain relative
 * (– as -, Š as S), else as a question mark.
 */
final class Cp437 {
    private static final Charset CHARSET = Charset.forName("IBM437");
    private static final int FIRST_VISIBLE = ' ';
    private static final int DELETE = 127;
    private static final int FIRST_LETTER = 128;
    private static final int LAST_LETTER = 168;
    private static final Map<Integer, Byte> LETTERS = letters();
    private static final Map<Integer, String> RELATIVES = relatives();

    private Cp437() {}

    /** The text in one line. Its quotation marks are not escaped yet. */
    static byte[] bytes(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(character -> latin.append(written(character)));
        byte[] bytes = new byte[latin.length()];
        for (int i = 0; i < bytes.length; i++) {
            char character = latin.charAt(i);
            bytes[i] = character < FIRST_LETTER ? (byte) character : LETTERS.getOrDefault((int) character, (byte) '?');
        }
        return bytes;
    }

    private static String written(int character) {
        if (character < FIRST_VISIBLE || character == DELETE) {
            return " ";
        }
        String relative = RELATIVES.get(character);
        if (relative != null) {
            return relative;
        }
        if (character < FIRST_LETTER || LETTERS.containsKey(character)) {
            return Character.toString(character);
        }
        String bare = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "");
        return !bare.isEmpty() && StandardCharsets.US_ASCII.newEncoder().canEncode(bare) ? bare : "?";
    }

    private static Map<Integer, Byte> letters() {
        Map<Integer, Byte> letters = new HashMap<>();
        for (int b = FIRST_LETTER; b <= LAST_LETTER; b++) {
            letters.put((int) new String(new byte[] {(byte) b}, CHARSET).charAt(0), (byte) b);
        }
        return letters;
    }

    /** A backslash before a quotation mark would escape it, which the format has no way around: it becomes a slash. */
    private static Map<Integer, String> relatives() {
        Map<Integer, String> relatives = new HashMap<>(Map.of(
                (int) '\\',
                "/",
                0xd8,
                "O",
                0xf8,
                "o",
                0xdf,
                "ss",
                0x20ac,
                "EUR",
                0x2026,
                "...",
                0x2212,
                "-",
                0xa0,
                " "));
        "\u2010\u2011\u2012\u2013\u2014\u2015".chars().forEach(dash -> relatives.put(dash, "-"));
        "\u2018\u2019\u201a\u00b4".chars().forEach(mark -> relatives.put(mark, "'"));
        "\u201c\u201d\u201e".chars().forEach(mark -> relatives.put(mark, "\""));
        return Map.copyOf(relatives);
    }
}
