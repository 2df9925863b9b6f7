package se.samverk.costreporting.sie;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A file read whole into lists, for tests to look at. */
record Reading(SieFile file, SieEncoding encoding, SieProblems problems, Collected collected) {
    static final List<String> HEADER = List.of(
            "#FLAGGA 0",
            "#PROGRAM \"Ekonomen\" 1.0",
            "#FORMAT PC8",
            "#GEN 20260101",
            "#SIETYP 4",
            "#FNAMN \"Förbundet\"",
            "#RAR 0 20260101 20261231");

    record Row(int account, Map<Integer, String> objects, long amountOre, int date, String text, String quantity) {}

    record Voucher(String series, String number, int date, String text, SieYear year, List<Row> rows) {}

    static final class Collected implements SieHandler {
        final List<Voucher> vouchers = new ArrayList<>();
        final Map<Integer, String> accounts = new TreeMap<>();
        final Map<Integer, Character> kinds = new TreeMap<>();
        final Map<String, String> objects = new TreeMap<>();
        private List<Row> rows = List.of();

        @Override
        public void account(int account, String name) {
            accounts.put(account, name);
        }

        @Override
        public void accountKind(int account, char kind) {
            kinds.put(account, kind);
        }

        @Override
        public void object(int dimension, String number, String name) {
            objects.put(dimension + " " + number, name);
        }

        @Override
        public void voucher(SieVoucher voucher) {
            rows = new ArrayList<>();
        }

        @Override
        public void entry(SieVoucher voucher, SieEntry entry) {
            Map<Integer, String> of = new TreeMap<>();
            for (int i = 0; i < entry.objectCount(); i++) {
                of.put(entry.dimension(i), entry.object(i).toString());
            }
            rows.add(new Row(
                    entry.account(),
                    of,
                    entry.amountOre(),
                    entry.date(),
                    entry.text().toString(),
                    entry.quantity().toString()));
        }

        @Override
        public void voucherEnd(SieVoucher voucher) {
            vouchers.add(new Voucher(
                    voucher.series().toString(),
                    voucher.number().toString(),
                    voucher.date(),
                    voucher.text().toString(),
                    voucher.year(),
                    List.copyOf(rows)));
        }
    }

    /** Reads the header every test shares, then these lines, in code page 437. */
    static Reading of(String... lines) {
        List<String> all = new ArrayList<>(HEADER);
        all.addAll(List.of(lines));
        return ofLines(all);
    }

    static Reading ofLines(List<String> lines) {
        return ofBytes(String.join("\r\n", lines).concat("\r\n").getBytes(Charset.forName("IBM437")));
    }

    static Reading ofBytes(byte[] bytes) {
        return ofStream(bytes, new ByteArrayInputStream(bytes));
    }

    static Reading ofStream(byte[] bytes, InputStream in) {
        EncodingDetector detector = new EncodingDetector();
        detector.update(bytes, 0, bytes.length);
        SieProblems problems = new SieProblems();
        Collected collected = new Collected();
        try {
            SieFile file = SieReader.read(in, detector.encoding(), collected, problems);
            return new Reading(file, detector.encoding(), problems, collected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Voucher> vouchers() {
        return collected.vouchers;
    }

    /** Each problem as {@code line label code arguments…}. */
    List<String> told() {
        return problems.kept().stream()
                .map(problem -> (problem.line() + " " + problem.label() + " " + problem.code() + " "
                                + String.join(" ", problem.arguments()))
                        .strip())
                .toList();
    }
}
