package se.samverk.costreporting.sie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that somebody broke, by accident or on purpose. */
class SieHostileTest {
    @Test
    void anUnterminatedQuoteIsOneErrorAndTheVoucherIsFollowedToItsEnd() {
        Reading reading = Reading.of(
                "#VER A 1 20260101 \"Köp",
                "{",
                "#TRANS 4600 {} 1",
                "}",
                "#VER A 2 20260101",
                "{",
                "#TRANS 1 {} 0",
                "}");
        assertEquals(List.of("8 #VER quote-unterminated"), reading.told());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#TRANS 4600 {1 \"a\" 0|list-unterminated",
                "#TRANS 4600 {1 \"a\"} 0 20260101 \"text|quote-unterminated",
                "#TRANS 4600 {1 \"a\"} 0 20260101 \"in\"ner\"|separator-missing",
                "#TRANS 4600 {1} 0|list-invalid 1",
                "#TRANS 4600 {x \"a\"} 0|list-invalid x \"a\"",
                "#TRANS 4600 {1 {2}} 0|separator-missing",
                "#TRANS 4600 {1 a 1 b} 0|dimension-repeated 1",
                "#TRANS 46A0 {} 0|account-invalid 46A0",
                "#TRANS|account-invalid",
                "#TRANS 4600 {}|amount-missing",
                "#TRANS 1234567890 {} 0|account-invalid 1234567890",
                "skräp|not-a-record"
            })
    void aFaultyRowIsOneErrorOnItsLine(String row, String problem) {
        Reading reading = Reading.of("#VER A 1 20260101", "{", row, "}");
        String label = row.startsWith("#") ? "#TRANS " : " ";
        assertEquals(List.of("10 " + label + problem), reading.told());
    }

    @Test
    void missingBracesAreToldOncePerVoucher() {
        Reading reading = Reading.of(
                "#VER A 1 20260101",
                "#TRANS 4600 {} 0",
                "#VER A 2 20260101",
                "{",
                "#TRANS 4600 {} 0",
                "#VER A 3 20260101",
                "#VER A 4 20260101",
                "{",
                "{",
                "#TRANS 4600 {} 0");
        assertEquals(
                List.of(
                        "8 #VER block-missing A 1",
                        "10 #VER block-unclosed A 2",
                        "13 #VER block-missing A 3",
                        "16  brace-unexpected {",
                        "14 #VER block-unclosed A 4"),
                reading.told());
    }

    @Test
    void rowsAndBracesOutsideAVoucherAreErrors() {
        assertEquals(
                List.of("8 #TRANS row-outside-voucher", "9  brace-unexpected }"),
                Reading.of("#TRANS 4600 {} 1", "}").told());
    }

    @Test
    void aNulIsAnError() {
        assertEquals(
                List.of("8 #KONTO control-character"),
                Reading.of("#KONTO 4600 \"a\0b\"").told());
    }

    @Test
    void controlCharactersAreReadAsSpacesWithAWarning() {
        Reading reading = Reading.of(
                "#KONTO 4600 \"a\u0001b\tc\u007f\"",
                "#VER A \u001b1 20260101 \"d\re\"",
                "{",
                "#TRANS 4600 {1 \"f\u0007g\"} 0 \"\" \"h\bi\"",
                "}");
        assertEquals(
                List.of(
                        "8 #KONTO control-character-replaced",
                        "9 #VER control-character-replaced",
                        "11 #TRANS control-character-replaced"),
                reading.told());
        assertEquals("a b c ", reading.collected().accounts.get(4600));
        Reading.Voucher voucher = reading.collected().vouchers.getFirst();
        assertEquals(" 1", voucher.number());
        assertEquals("d e", voucher.text());
        assertEquals("f g", voucher.rows().getFirst().objects().get(1));
        assertEquals("h i", voucher.rows().getFirst().text());
    }

    @Test
    void aLineOfTenMegabytesIsSkippedAndToldAndTheNextIsRead() {
        byte[] line = new byte[10_000_000];
        Arrays.fill(line, (byte) 'x');
        Reading reading = Reading.of("#PROSA \"" + new String(line) + "\"", "#KONTO 4600 \"Köp\"");
        assertEquals(List.of("8  line-too-long 262144"), reading.told());
        assertEquals("Köp", reading.collected().accounts.get(4600));
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "1,1", "2,1"})
    void theLongestLineIsReadAndALongerIsNot(int more, int errors) {
        String start = "#PROSA ";
        int length = LineReader.LONGEST_LINE - start.length() + more;
        Reading reading = Reading.ofBytes(("#FLAGGA 0\n#SIETYP 4\n" + start + "x".repeat(length) + "\n").getBytes());
        assertEquals(errors, reading.problems().errors());
    }

    @Test
    void errorsAreCountedAllAndKeptToAThousand() {
        String[] rows = new String[5_000];
        Arrays.fill(rows, "#TRANS 4600 {} 1");
        Reading reading = Reading.of(rows);
        assertEquals(5_000, reading.problems().errors());
        assertEquals(1_000, reading.problems().kept().size());
    }

    @Test
    void somethingElseThanASieFileIsOneError() {
        assertEquals(
                List.of("1  not-sie"),
                Reading.ofBytes("%PDF-1.7\n\0\1\2\n".getBytes()).told());
        assertEquals(
                List.of("1 #INCLUDE not-sie"),
                Reading.ofBytes("#include <x>\nint main()".getBytes()).told());
        assertEquals(List.of("0  empty"), Reading.ofBytes(new byte[0]).told());
        assertEquals(
                List.of("0  empty"), Reading.ofBytes("\r\n \r\n".getBytes()).told());
    }

    @Test
    void theControlCharacterThatEndsADosFileIsNoRecord() {
        assertEquals(
                List.of(),
                Reading.ofBytes("#FLAGGA 0\r\n#SIETYP 4\r\n\u001a".getBytes()).told());
    }

    @Test
    void sumsThatLeaveTheRangeAreOneErrorRatherThanWrappedAround() {
        String[] lines = new String[1_004];
        Arrays.fill(lines, "#TRANS 4600 {} 100000000000");
        lines[0] = "#VER A 1 20260101";
        lines[1] = "{";
        lines[lines.length - 1] = "}";
        assertEquals(List.of("8 #VER sum-too-large A 1"), Reading.of(lines).told());
    }

    @Test
    void noBytesMakeTheReaderFail() {
        byte[] head = "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n#VER A 1 20260101\n{\n#TRANS ".getBytes();
        for (int seed = 0; seed < 5_000; seed++) {
            byte[] bytes = bytes(seed);
            byte[] all = Arrays.copyOf(head, head.length + bytes.length);
            System.arraycopy(bytes, 0, all, head.length, bytes.length);
            Reading.ofBytes(bytes);
            Reading.ofBytes(all);
        }
    }

    @Test
    void theCutsOfTheStreamMakeNoDifference() {
        for (int seed = 0; seed < 300; seed++) {
            byte[] bytes = bytes(seed);
            byte[] head = "#FLAGGA 0\r\n#SIETYP 4\r\n".getBytes();
            byte[] file = Arrays.copyOf(head, head.length + bytes.length);
            System.arraycopy(bytes, 0, file, head.length, bytes.length);
            Reading whole = Reading.ofBytes(file);
            Reading dripped = Reading.ofStream(file, new Dripping(file));
            assertEquals(whole.told(), dripped.told(), "seed " + seed);
            assertEquals(whole.file(), dripped.file(), "seed " + seed);
        }
    }

    /** Bytes that mean something to a reader, in no order. */
    private static byte[] bytes(long seed) {
        Random random = new Random(seed);
        String[] words = {
            "#TRANS",
            "#VER",
            "#RTRANS",
            "#KSUMMA",
            "{",
            "}",
            "\"",
            "\\\"",
            " ",
            "\t",
            "\n",
            "\r\n",
            "20260101",
            "-1.5",
            "1"
        };
        byte[] bytes = new byte[random.nextInt(400)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt(256);
            byte[] word = words[random.nextInt(words.length)].getBytes();
            if (random.nextInt(3) > 0 && i + word.length <= bytes.length) {
                System.arraycopy(word, 0, bytes, i, word.length);
                i += word.length - 1;
            }
        }
        return bytes;
    }

    /** Gives one byte at a time. */
    private static final class Dripping extends FilterInputStream {
        Dripping(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            InputStream source = in;
            return source.read(into, from, Math.min(1, length));
        }
    }
}
