package se.samverk.demo.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** All vouchers of the federation, over the years. */
final class Journal {
    private final List<Voucher> vouchers = new ArrayList<>();

    void add(String series, LocalDate date, String text, List<Entry> entries) {
        List<Entry> rows =
                entries.stream().filter(entry -> entry.amountOre() != 0).toList();
        if (!rows.isEmpty()) {
            vouchers.add(new Voucher(series, date, text, rows));
        }
    }

    /** By date and series, and in the order they were booked: a longer ledger only adds to a shorter one. */
    List<Voucher> between(LocalDate from, LocalDate to) {
        return vouchers.stream()
                .filter(voucher ->
                        !voucher.date().isBefore(from) && !voucher.date().isAfter(to))
                .sorted(Comparator.comparing(Voucher::date).thenComparing(Voucher::series))
                .toList();
    }

    long sum(LocalDate from, LocalDate to, IntPredicate account) {
        return between(from, to).stream()
                .flatMap(voucher -> voucher.entries().stream())
                .filter(entry -> account.test(entry.account()))
                .mapToLong(Entry::amountOre)
                .sum();
    }

    long sum(YearMonth month, int account) {
        return sum(month.atDay(1), month.atEndOfMonth(), each -> each == account);
    }
}
