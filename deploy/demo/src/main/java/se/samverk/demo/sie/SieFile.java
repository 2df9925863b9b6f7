package se.samverk.demo.sie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.demo.data.Table;
import se.samverk.demo.ledger.Books;
import se.samverk.demo.ledger.Entry;
import se.samverk.demo.ledger.Voucher;

/** One year of the books as a SIE 4E file: cumulative from January, as an accounting program exports it. */
public final class SieFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final SieWriter out = new SieWriter();
    private final String company;
    private final Books.Year year;
    private final Books.@Nullable Year previous;

    private SieFile(String company, Books.Year year, Books.@Nullable Year previous) {
        this.company = company;
        this.year = year;
        this.previous = previous;
    }

    public static byte[] write(String company, Books.Year year, Books.@Nullable Year previous) {
        SieFile file = new SieFile(company, year, previous);
        file.identification();
        file.chart();
        file.balances(0, year);
        if (previous != null) {
            file.balances(-1, previous);
        }
        file.vouchers();
        file.out.closeChecksum();
        return file.out.bytes();
    }

    public static String name(int year) {
        return "huvudbok-" + year + ".se";
    }

    private void identification() {
        out.record("#FLAGGA", 0);
        out.openChecksum();
        out.record("#PROGRAM", "Samverk demo", "1.0");
        out.record("#FORMAT", "PC8");
        out.record("#GEN", DAY.format(year.until().plusDays(6)), "ekonomi");
        out.record("#SIETYP", 4);
        out.record("#PROSA", "Påhittad huvudbok: visar hur Samverk används");
        out.record("#FNAMN", company);
        fiscalYear(0, year.year());
        if (previous != null) {
            fiscalYear(-1, previous.year());
        }
        out.record("#VALUTA", "SEK");
    }

    private void fiscalYear(int number, int calendarYear) {
        out.record(
                "#RAR",
                number,
                DAY.format(LocalDate.of(calendarYear, 1, 1)),
                DAY.format(LocalDate.of(calendarYear, 12, 31)));
    }

    private void chart() {
        for (Table.Row account : Table.read("accounts.csv")) {
            int number = account.number("account");
            out.record("#KONTO", number, account.text("name"));
            out.record("#KTYP", number, number < 2000 ? "T" : number < 3000 ? "S" : number < 4000 ? "I" : "K");
        }
        out.record("#DIM", 1, "Kostnadsställe");
        out.record("#DIM", 6, "Projekt");
        Table.read("cost-centres.csv").forEach(row -> out.record("#OBJEKT", 1, row.text("code"), row.text("name")));
        Table.read("projects.csv").forEach(row -> out.record("#OBJEKT", 6, row.text("code"), row.text("name")));
    }

    private void balances(int number, Books.Year of) {
        new TreeMap<>(of.opening()).forEach((account, ore) -> out.record("#IB", number, account, amount(ore)));
        of.closing().forEach((account, ore) -> out.record("#UB", number, account, amount(ore)));
        of.turnover().forEach((account, ore) -> {
            if (account >= 3000) {
                out.record("#RES", number, account, amount(ore));
            }
        });
    }

    private void vouchers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Voucher voucher : year.vouchers()) {
            int number = numbers.merge(voucher.series(), 1, Integer::sum);
            String day = DAY.format(voucher.date());
            out.record("#VER", voucher.series(), number, day, voucher.text(), day);
            out.brace("{");
            voucher.entries().forEach(this::entry);
            out.brace("}");
        }
    }

    private void entry(Entry entry) {
        List<String> objects = Stream.concat(object("1", entry.costCentre()), object("6", entry.project()))
                .toList();
        out.transaction(entry.account(), objects.toArray(String[]::new), amount(entry.amountOre()));
    }

    private static Stream<String> object(String dimension, String code) {
        return code.isEmpty() ? Stream.of() : Stream.of(dimension, code);
    }

    private static String amount(long ore) {
        return BigDecimal.valueOf(ore, 2).toPlainString();
    }
}
