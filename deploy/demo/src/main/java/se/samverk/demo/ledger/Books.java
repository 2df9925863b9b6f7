package se.samverk.demo.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.data.Table;

/** The federation's books from January 2024 to the end of a given month. */
public final class Books {
    private static final int LATE_ACCOUNT = 6420;
    private static final YearMonth START = YearMonth.of(Calendar.FIRST_YEAR, 1);

    private final Journal journal = new Journal();
    private final YearMonth last;
    private final Map<Integer, Long> opening;

    private Books(YearMonth last, Map<Integer, Long> opening) {
        this.last = last;
        this.opening = opening;
    }

    /** A year's vouchers, with the balances of its accounts when it begins. */
    public record Year(int year, LocalDate until, Map<Integer, Long> opening, List<Voucher> vouchers) {
        /** With an invoice that came when the year had long been over, at the end of its series. */
        public Year withLateInvoice() {
            LocalDate day = LocalDate.of(year, 11, 28);
            long net = 4_850_000;
            List<Voucher> all = new ArrayList<>(vouchers);
            all.add(new Voucher(
                    "S",
                    day,
                    "Sen faktura: licenser november",
                    List.of(
                            new Entry(LATE_ACCOUNT, "210", "2101", net),
                            Entry.of(Payables.INPUT_VAT, net / 4),
                            Entry.of(Payables.PAYABLE, -net - net / 4))));
            return new Year(year, until, opening, all);
        }

        /** What moved on each account. */
        public Map<Integer, Long> turnover() {
            return vouchers.stream()
                    .flatMap(voucher -> voucher.entries().stream())
                    .collect(Collectors.groupingBy(
                            Entry::account, TreeMap::new, Collectors.summingLong(Entry::amountOre)));
        }

        /** Balance accounts (classes 1 and 2) when the year, or what is booked of it, ends. */
        public Map<Integer, Long> closing() {
            Map<Integer, Long> balances = new TreeMap<>(opening);
            turnover().forEach((account, ore) -> {
                if (account < 3000) {
                    balances.merge(account, ore, Long::sum);
                }
            });
            return balances;
        }
    }

    public static Books until(DemoData demo, YearMonth last) {
        Books books = new Books(last, new TreeMap<>());
        books.keep(demo);
        return books;
    }

    public List<Year> years() {
        return IntStream.rangeClosed(START.getYear(), last.getYear())
                .mapToObj(this::year)
                .toList();
    }

    private Year year(int year) {
        Map<Integer, Long> balances =
                year == START.getYear() ? opening : year(year - 1).closing();
        LocalDate end = LocalDate.of(year, 12, 31);
        LocalDate until = end.isAfter(last.atEndOfMonth()) ? last.atEndOfMonth() : end;
        return new Year(year, until, balances, journal.between(LocalDate.of(year, 1, 1), until));
    }

    private void keep(DemoData demo) {
        Payables payables = new Payables(journal);
        Suppliers suppliers = new Suppliers();
        RecurringCosts recurring = new RecurringCosts(suppliers, journal, payables);
        OccasionalCosts occasional = new OccasionalCosts(suppliers, journal, payables);
        FixedAssets assets = new FixedAssets(journal, payables);
        Payroll payroll = new Payroll(journal);
        Sales sales = new Sales(demo, journal);
        ValueAddedTax tax = new ValueAddedTax(journal);
        YearEnd yearEnd = new YearEnd(journal);
        open(recurring.prepaidAtStart(START));
        for (YearMonth month = START; !month.isAfter(last); month = month.plusMonths(1)) {
            sales.book(month);
            recurring.book(month);
            occasional.book(month);
            assets.book(month);
            payroll.book(month);
            payables.pay(month);
            tax.book(month);
            yearEnd.book(month);
        }
    }

    private void open(long prepaid) {
        for (Table.Row account : Table.read("accounts.csv")) {
            long ore = account.ore("opening_kr");
            if (ore != 0) {
                opening.put(account.number("account"), ore);
            }
        }
        opening.merge(1720, prepaid, Long::sum);
        opening.merge(2010, -prepaid, Long::sum);
    }
}
