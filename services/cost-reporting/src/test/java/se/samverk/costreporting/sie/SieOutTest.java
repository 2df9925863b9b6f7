package se.samverk.costreporting.sie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.sie.out.OutgoingAccount;
import se.samverk.costreporting.sie.out.OutgoingBooks;
import se.samverk.costreporting.sie.out.OutgoingDimension;
import se.samverk.costreporting.sie.out.OutgoingRow;
import se.samverk.costreporting.sie.out.OutgoingVoucher;
import se.samverk.costreporting.sie.out.SieWriter;

/** What is written for a member's ledger, the ledger's own reader takes without a remark. */
class SieOutTest {
    private static final String LETTERS = "abcXYZåäöÅÄÖéüÉ0129 .,-{}\"#'/";
    private static final int FILES = 500;

    @Test
    void randomVouchersComeBackToTheOre_balancedAndWithTheirChecksum() {
        for (int seed = 0; seed < FILES; seed++) {
            OutgoingBooks books = books(new Random(seed), LETTERS);
            Reading reading = Reading.ofBytes(bytes(books));
            String trial = "seed " + seed + " " + reading.told();
            assertEquals(List.of(), reading.told(), trial);
            assertEquals(expected(books), reading.vouchers(), trial);
            assertEquals(4, reading.file().type(), trial);
            assertEquals("2120001694", reading.file().organisationNumber(), trial);
            assertEquals(books.companyName(), reading.file().companyName(), trial);
            books.dimensions()
                    .forEach(dimension -> dimension
                            .objects()
                            .forEach((code, name) -> assertEquals(
                                    name, reading.collected().objects.get(dimension.number() + " " + code), trial)));
        }
    }

    @Test
    void aChangedByteOfTheRecordsFailsTheChecksum() {
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            byte[] bytes = bytes(books(random, LETTERS));
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int at = text.indexOf("#FNAMN") + "#FNAMN \"".length();
            bytes[at] = (byte) (bytes[at] == 'q' ? 'r' : 'q');
            assertTrue(
                    Reading.ofBytes(bytes).told().stream().anyMatch(told -> told.contains("checksum-differs")),
                    "seed " + seed);
        }
    }

    @Test
    void anyTextAtAllIsWrittenInCodePage437() {
        for (int seed = 0; seed < FILES; seed++) {
            OutgoingBooks books = books(new Random(seed), "Š–”€…ß中🙂÷σΣφ\\\n\tåéσ≥Ωⁿ│ÿ½\"");
            Reading reading = Reading.ofBytes(bytes(books));
            assertEquals(List.of(), reading.told(), "seed " + seed);
            assertEquals(SieEncoding.CP437, reading.encoding(), "seed " + seed);
            assertEquals(books.vouchers().size(), reading.vouchers().size(), "seed " + seed);
        }
    }

    @Test
    void whatTheCodePageLacksBecomesItsPlainRelative() {
        OutgoingBooks books = new OutgoingBooks(
                "Samverk",
                "1",
                LocalDate.of(2026, 4, 2),
                null,
                "Škoda – \u201dÅse\u201d a\u030a \\ 5 € 中",
                Year.of(2026),
                List.of(),
                List.of(),
                List.of());
        assertEquals(
                "Skoda - \"Åse\" å / 5 EUR ?",
                Reading.ofBytes(bytes(books)).file().companyName());
    }

    @Test
    void aVoucherThatDoesNotBalanceIsNotMade() {
        List<OutgoingRow> rows = List.of(new OutgoingRow(6820, new TreeMap<>(), 1, "x"));
        assertThrows(IllegalArgumentException.class, () -> new OutgoingVoucher(LocalDate.of(2026, 1, 31), "x", rows));
    }

    private static byte[] bytes(OutgoingBooks books) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SieWriter.write(books, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Reading.Voucher> expected(OutgoingBooks books) {
        return books.vouchers().stream()
                .map(voucher -> new Reading.Voucher(
                        "",
                        "",
                        number(voucher.date()),
                        voucher.text(),
                        new SieYear(20260101, 20261231, false),
                        voucher.rows().stream().map(SieOutTest::row).toList()))
                .toList();
    }

    private static Reading.Row row(OutgoingRow row) {
        return new Reading.Row(row.account(), row.objects(), row.ore(), 0, row.text(), "");
    }

    private static int number(LocalDate date) {
        return (date.getYear() * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
    }

    private static OutgoingBooks books(Random random, String letters) {
        List<OutgoingDimension> dimensions = List.of(
                dimension(random, letters, OutgoingDimension.COST_CENTRE),
                dimension(random, letters, OutgoingDimension.CUSTOMER));
        List<OutgoingVoucher> vouchers = new ArrayList<>();
        for (int month = 1 + random.nextInt(12); month <= 12; month++) {
            vouchers.add(voucher(random, letters, dimensions, month));
        }
        return new OutgoingBooks(
                "Samverk",
                "1.0",
                LocalDate.of(2026, 4, 2),
                "212000-1694",
                "x" + text(random, letters),
                Year.of(2026),
                List.of(new OutgoingAccount(6820, text(random, letters), 'K')),
                dimensions,
                vouchers);
    }

    private static OutgoingDimension dimension(Random random, String letters, int number) {
        Map<String, String> objects = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            objects.put("F" + number + i, text(random, letters));
        }
        return new OutgoingDimension(number, "Dimension", objects);
    }

    private static OutgoingVoucher voucher(
            Random random, String letters, List<OutgoingDimension> dimensions, int month) {
        List<OutgoingRow> rows = new ArrayList<>();
        long sum = 0;
        for (int i = random.nextInt(20); i >= 0; i--) {
            long ore = random.nextLong(-99_999_999_999L, 99_999_999_999L) >> random.nextInt(36);
            rows.add(new OutgoingRow(6820, objects(random, dimensions), ore, text(random, letters)));
            sum += ore;
        }
        rows.add(new OutgoingRow(2990, new TreeMap<>(), -sum, text(random, letters)));
        return new OutgoingVoucher(
                LocalDate.of(2026, month, 1).plusMonths(1).minusDays(1), text(random, letters), rows);
    }

    private static SortedMap<Integer, String> objects(Random random, List<OutgoingDimension> dimensions) {
        SortedMap<Integer, String> objects = new TreeMap<>();
        for (OutgoingDimension dimension : dimensions) {
            List<String> numbers = List.copyOf(dimension.objects().keySet());
            int which = random.nextInt(numbers.size() + 1) - 1;
            if (which >= 0) {
                objects.put(dimension.number(), numbers.get(which));
            }
        }
        return objects;
    }

    private static String text(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        int[] characters = letters.codePoints().toArray();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return text.toString();
    }
}
