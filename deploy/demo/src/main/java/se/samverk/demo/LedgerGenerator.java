package se.samverk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.ledger.Books;
import se.samverk.demo.sie.SieFile;

/**
 * Writes the demo federation's ledger: two whole years and the current one until September, one SIE 4E file a year.
 * The same arguments give the same bytes, and a later last month only adds vouchers to the earlier file.
 */
public final class LedgerGenerator {
    public static final YearMonth LAST_MONTH = YearMonth.of(2026, 9);

    private LedgerGenerator() {}

    /** Arguments: the folder to write into, and the last month to book, such as 2026-06, if not September 2026. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("Usage: LedgerGenerator <folder> [last month, such as 2026-06]");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        YearMonth last = arguments.length == 2 ? YearMonth.parse(arguments[1]) : LAST_MONTH;
        for (var file : files(DemoData.read(), last).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
            System.out.printf("%s: %d bytes%n", folder.resolve(file.getKey()), file.getValue().length);
        }
    }

    /** The first year once more, exported when an invoice of November had come after all: one voucher more. */
    public static SequencedMap<String, byte[]> late(DemoData demo) {
        Books.Year year = Books.until(demo, LAST_MONTH).years().getFirst().withLateInvoice();
        SequencedMap<String, byte[]> files = new TreeMap<>();
        files.put(
                SieFile.name(year.year()).replace(".se", "-sen.se"),
                SieFile.write(demo.federation().name(), year, null));
        return files;
    }

    /** The files by their names, oldest first. */
    public static SequencedMap<String, byte[]> files(DemoData demo, YearMonth last) {
        SequencedMap<String, byte[]> files = new TreeMap<>();
        List<Books.Year> years = Books.until(demo, last).years();
        for (int i = 0; i < years.size(); i++) {
            Books.Year year = years.get(i);
            files.put(
                    SieFile.name(year.year()),
                    SieFile.write(demo.federation().name(), year, i == 0 ? null : years.get(i - 1)));
        }
        return files;
    }
}
