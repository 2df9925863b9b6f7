package se.samverk.costreporting.sie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written by the rules is read back the same, whatever quoting and spacing the writer chose. */
class SieRoundTripTest {
    private static final String LETTERS = "abcXYZåäöÅÄÖé0129 .,-{}\"\\#'/";

    @Property(tries = 300)
    void vouchersComeBackAsTheyWereWritten(@ForAll("vouchers") List<Reading.Voucher> vouchers, @ForAll boolean wide) {
        List<String> lines = new ArrayList<>(Reading.HEADER);
        vouchers.forEach(voucher -> write(voucher, wide ? " \t " : " ", lines));
        Reading reading = Reading.ofLines(lines);
        assertEquals(0, reading.problems().errors(), () -> reading.told().toString());
        assertEquals(vouchers, reading.vouchers());
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

    @Provide
    Arbitrary<List<Reading.Voucher>> vouchers() {
        Arbitrary<Reading.Voucher> voucher = Combinators.combine(
                        texts(),
                        Arbitraries.integers().between(1, 99_999),
                        Arbitraries.integers().between(20260101, 20260128),
                        texts(),
                        rows().list().ofMinSize(1).ofMaxSize(5))
                .as((series, number, date, text, rows) -> new Reading.Voucher(
                        series, "" + number, date, text, new SieYear(20260101, 20261231, false), balanced(rows)));
        return voucher.list().ofMaxSize(6);
    }

    private static List<Reading.Row> balanced(List<Reading.Row> rows) {
        long sum = rows.stream().mapToLong(Reading.Row::amountOre).sum();
        List<Reading.Row> all = new ArrayList<>(rows);
        all.add(new Reading.Row(2440, Map.of(), -sum, 0, "", ""));
        return List.copyOf(all);
    }

    private static Arbitrary<Reading.Row> rows() {
        Arbitrary<Map<Integer, String>> objects = Arbitraries.maps(
                        Arbitraries.integers().between(1, 40), objectTexts())
                .ofMaxSize(3)
                .map(TreeMap::new);
        return Combinators.combine(
                        Arbitraries.integers().between(1000, 999_999),
                        objects,
                        Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L),
                        Arbitraries.of(0, 20260131, 20251231),
                        texts(),
                        Arbitraries.of("", "1", "-2.5", "0.125"))
                .as(Reading.Row::new);
    }

    /** A backslash before the closing quote would escape it: the format has no way to write that. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(LETTERS.toCharArray())
                .ofMaxLength(20)
                .filter(text -> !text.contains("\\\"") && !text.endsWith("\\"));
    }

    private static Arbitrary<String> objectTexts() {
        return texts().filter(text -> !text.isEmpty());
    }
}
