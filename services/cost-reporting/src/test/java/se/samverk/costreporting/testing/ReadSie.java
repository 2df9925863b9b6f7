package se.samverk.costreporting.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverk.costreporting.sie.EncodingDetector;
import se.samverk.costreporting.sie.SieEntry;
import se.samverk.costreporting.sie.SieHandler;
import se.samverk.costreporting.sie.SieProblem;
import se.samverk.costreporting.sie.SieProblems;
import se.samverk.costreporting.sie.SieReader;
import se.samverk.costreporting.sie.SieVoucher;

/** An outgoing SIE file as the ledger import reads it. */
public record ReadSie(List<SieProblem> problems, List<Row> rows) {
    private static final int MONTH = 100;

    /** @param objects numbers by dimension */
    public record Row(int account, YearMonth month, Map<Integer, String> objects, long ore, String text) {}

    public static ReadSie of(byte[] bytes) {
        EncodingDetector encoding = new EncodingDetector();
        encoding.update(bytes, 0, bytes.length);
        SieProblems problems = new SieProblems();
        Rows rows = new Rows();
        try {
            SieReader.read(new ByteArrayInputStream(bytes), encoding.encoding(), rows, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReadSie(List.copyOf(problems.kept()), rows.all);
    }

    public long sum(int account) {
        return rows.stream()
                .filter(row -> row.account == account)
                .mapToLong(Row::ore)
                .sum();
    }

    public long sum(int account, YearMonth month) {
        return rows.stream()
                .filter(row -> row.account == account && row.month.equals(month))
                .mapToLong(Row::ore)
                .sum();
    }

    public long sumOf(int account, String costCentre) {
        return rows.stream()
                .filter(row -> row.account == account
                        && row.objects.getOrDefault(1, "").equals(costCentre))
                .mapToLong(Row::ore)
                .sum();
    }

    /** What the rows of the account that name the object come to. */
    public long sum(int account, int dimension, String object) {
        return rows.stream()
                .filter(row -> row.account == account && object.equals(row.objects.get(dimension)))
                .mapToLong(Row::ore)
                .sum();
    }

    private static final class Rows implements SieHandler {
        private final List<Row> all = new ArrayList<>();

        @Override
        public void entry(SieVoucher voucher, SieEntry entry) {
            int date = voucher.date();
            Map<Integer, String> objects = new TreeMap<>();
            for (int i = 0; i < entry.objectCount(); i++) {
                objects.put(entry.dimension(i), entry.object(i).toString());
            }
            all.add(new Row(
                    entry.account(),
                    YearMonth.of(date / (MONTH * MONTH), date / MONTH % MONTH),
                    objects,
                    entry.amountOre(),
                    entry.text().toString()));
        }
    }
}
