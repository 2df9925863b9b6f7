package se.samverk.costreporting.sie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is written by the rules is read back the same, whatever quoting and spacing the writer chose. */
class SieRoundTripTest {
    private static final String LETTERS = "abcXYZåäöÅÄÖé0129 .,-{}\"\\#'/";

    @Test
    void vouchersComeBackAsTheyWereWritten() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Reading.Voucher> vouchers = vouchers(random);
            List<String> lines = new ArrayList<>(Reading.HEADER);
            String gap = random.nextBoolean() ? " \t " : " ";
            vouchers.forEach(voucher -> write(voucher, gap, lines));
            Reading reading = Reading.ofLines(lines);
            String trial = "seed " + seed + " " + reading.told();
            assertEquals(0, reading.problems().errors(), trial);
            assertEquals(vouchers, reading.vouchers(), trial);
        }
    }

    private static void write(Reading.Voucher voucher, String gap, List<String> lines) {
        lines.add(String.join(
                gap, "#VER", quoted(voucher.series()), voucher.number(), "" + voucher.date(), quoted(voucher.text())));
        lines.add("{");
        for (Reading.Row row : voucher.rows()) {
            List<String> objects = new ArrayList<>();
            row.objects().forEach((dimension, object) -> objects.add(dimension + gap + quoted(object)));
            lines.add(gap
                    + String.join(
                            gap,
                            "#TRANS",
                            "" + row.account(),
                            "{" + String.join(gap, objects) + "}",
                            BigDecimal.valueOf(row.amountOre(), 2).toPlainString(),
                            row.date() == 0 ? "\"\"" : "" + row.date(),
                            quoted(row.text()),
                            row.quantity().isEmpty() ? "\"\"" : row.quantity(),
                            "\"sign\" extra"));
        }
        lines.add("}");
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    private static List<Reading.Voucher> vouchers(Random random) {
        List<Reading.Voucher> vouchers = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            vouchers.add(new Reading.Voucher(
                    text(random),
                    "" + (1 + random.nextInt(99_999)),
                    20260101 + random.nextInt(28),
                    text(random),
                    new SieYear(20260101, 20261231, false),
                    rows(random)));
        }
        return vouchers;
    }

    private static List<Reading.Row> rows(Random random) {
        List<Reading.Row> rows = new ArrayList<>();
        long sum = 0;
        for (int i = random.nextInt(5); i >= 0; i--) {
            Reading.Row row = row(random);
            sum += row.amountOre();
            rows.add(row);
        }
        rows.add(new Reading.Row(2440, Map.of(), -sum, 0, "", ""));
        return List.copyOf(rows);
    }

    private static Reading.Row row(Random random) {
        Map<Integer, String> objects = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            objects.put(1 + random.nextInt(40), "o" + text(random));
        }
        int[] dates = {0, 20260131, 20251231};
        String[] quantities = {"", "1", "-2.5", "0.125"};
        return new Reading.Row(
                1000 + random.nextInt(900_000),
                objects,
                random.nextLong(-99_999_999_999L, 99_999_999_999L) >> random.nextInt(36),
                dates[random.nextInt(dates.length)],
                text(random),
                quantities[random.nextInt(quantities.length)]);
    }

    /** A backslash before a quote would escape it: the format has no way to write that. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.append('.').toString().replace("\\\"", "\"");
    }
}
