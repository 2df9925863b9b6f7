package se.samverk.costreporting.sie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SieEncodingTest {
    private static final String FILE = String.join(
            "\n",
            "#FLAGGA 0",
            "#FORMAT PC8",
            "#SIETYP 4",
            "#RAR 0 20260101 20261231",
            "#KONTO 4600 \"Köp från Åre, Ängelholm och Örebro: é\"",
            "#VER A 1 20260101 \"Städning på övervåningen\"",
            "{",
            "#TRANS 4600 {1 \"Åäö\"} 0",
            "}");

    @ParameterizedTest
    @EnumSource(names = {"CP437", "LATIN_1", "UTF_8"})
    void theEncodingIsFoundAndTheTextReadByIt(SieEncoding encoding) {
        Reading reading = Reading.ofBytes(FILE.getBytes(encoding.charset()));
        assertEquals(encoding, reading.encoding());
        assertEquals(
                "Köp från Åre, Ängelholm och Örebro: é",
                reading.collected().accounts.get(4600));
        assertEquals("Städning på övervåningen", reading.vouchers().getFirst().text());
        assertEquals(
                "Åäö", reading.vouchers().getFirst().rows().getFirst().objects().get(1));
    }

    @Test
    void windowsIsToldFromLatinByItsTypographicSigns() {
        String text = FILE.replace(": é", ": 5 € – ”bra”");
        Reading reading = Reading.ofBytes(text.getBytes(Charset.forName("windows-1252")));
        assertEquals(SieEncoding.WINDOWS_1252, reading.encoding());
        assertTrue(reading.collected().accounts.get(4600).endsWith("5 € – ”bra”"));
    }

    @Test
    void asciiIsWhatTheFormatSays() {
        assertEquals(SieEncoding.CP437, Reading.of("#KONTO 4600 abc").encoding());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstRecord() {
        Reading reading = Reading.ofBytes(("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8));
        assertEquals(0, reading.problems().errors());
        assertEquals(SieEncoding.UTF_8, reading.encoding());
    }

    @Test
    void aBrokenLetterInAUtf8FileIsReplacedAndTheRestIsUtf8() {
        byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
        byte[] broken = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("#KONTO 4600 \"K", "#KONTO 4600 \"\u00c3")
                .getBytes(StandardCharsets.ISO_8859_1);
        Reading reading = Reading.ofBytes(broken);
        assertEquals(SieEncoding.UTF_8, reading.encoding());
        assertTrue(reading.collected().accounts.get(4600).startsWith("\uFFFDöp från Åre"));
    }

    @ParameterizedTest
    @EnumSource
    void everyHighByteBecomesWhatTheCharsetSays(SieEncoding encoding) {
        byte[] high = new byte[128];
        for (int i = 0; i < high.length; i++) {
            high[i] = (byte) (128 + i);
        }
        SieText text = new SieText();
        text.appendField(high, 0, high.length, false, encoding);
        String decoded = encoding == SieEncoding.UTF_8 ? "\uFFFD".repeat(128) : new String(high, encoding.charset());
        assertEquals(decoded, text.toString());
        assertEquals(decoded, new String(Arrays.copyOf(text.bytes(), text.length()), StandardCharsets.UTF_8));
    }
}
