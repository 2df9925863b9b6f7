package se.samverk.demo.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Books suppliers' invoices, and pays them a month later. */
final class Payables {
    static final int PAYABLE = 2510;
    static final int INPUT_VAT = 1651;
    static final int BANK = 1940;
    private static final int ROUNDING = 7690;
    private static final Set<Integer> WITHOUT_VAT = Set.of(7310, 7620, 7680, 7110);

    private final Journal journal;
    private final SortedMap<LocalDate, List<Entry>> due = new TreeMap<>();

    Payables(Journal journal) {
        this.journal = journal;
    }

    /** Books an invoice with the given cost rows; some suppliers round what is to be paid to whole kronor. */
    void invoice(LocalDate date, String text, List<Entry> costs, boolean wholeKronor) {
        List<Entry> rows = new ArrayList<>(costs);
        long taxable = costs.stream()
                .filter(row -> !WITHOUT_VAT.contains(row.account()))
                .mapToLong(Entry::amountOre)
                .sum();
        long net = costs.stream().mapToLong(Entry::amountOre).sum();
        long vat = taxable / 4;
        long total = net + vat;
        long toPay = wholeKronor ? (total + 50) / 100 * 100 : total;
        rows.add(Entry.of(INPUT_VAT, vat));
        rows.add(Entry.of(ROUNDING, toPay - total));
        rows.add(Entry.of(PAYABLE, -toPay));
        journal.add(Voucher.SUPPLIER, date, text, rows);
        due.computeIfAbsent(Calendar.paymentDay(date), day -> new ArrayList<>()).add(Entry.of(PAYABLE, toPay));
    }

    void pay(YearMonth month) {
        SortedMap<LocalDate, List<Entry>> now = due.headMap(month.atEndOfMonth().plusDays(1));
        now.forEach((day, paid) -> {
            List<Entry> rows = new ArrayList<>(paid);
            rows.add(Entry.of(BANK, -paid.stream().mapToLong(Entry::amountOre).sum()));
            journal.add(Voucher.BANK, day, "Leverantörsbetalningar", rows);
        });
        now.clear();
    }
}
