package se.samverk.demo.ledger;

import java.time.LocalDate;
import java.util.List;

/** A balanced voucher. Its number is given when the year is written, by date. */
public record Voucher(String series, LocalDate date, String text, List<Entry> entries) {
    /** Memos, supplier invoices, customer invoices, bank, salaries. */
    static final String MEMO = "A";

    static final String SUPPLIER = "L";
    static final String CUSTOMER = "K";
    static final String BANK = "B";
    static final String SALARY = "P";

    public Voucher {
        long sum = entries.stream().mapToLong(Entry::amountOre).sum();
        if (sum != 0 || entries.isEmpty()) {
            throw new IllegalStateException("voucher " + text + " of " + date + " is out of balance by " + sum);
        }
    }
}
