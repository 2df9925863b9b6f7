package se.samverk.demo.ledger;

import java.time.YearMonth;
import java.util.List;

/** Clears the month's value added tax, and settles it with the tax agency the month after. */
final class ValueAddedTax {
    private static final int SETTLEMENT = 1650;

    private final Journal journal;

    ValueAddedTax(Journal journal) {
        this.journal = journal;
    }

    void book(YearMonth month) {
        long input = journal.sum(month, Payables.INPUT_VAT);
        long output = journal.sum(month, Sales.OUTPUT_VAT);
        long claim = input + output;
        journal.add(
                Voucher.MEMO,
                Calendar.lastWorkday(month),
                "Momsredovisning " + month,
                List.of(
                        Entry.of(Payables.INPUT_VAT, -input),
                        Entry.of(Sales.OUTPUT_VAT, -output),
                        Entry.of(SETTLEMENT, claim)));
        journal.add(
                Voucher.BANK,
                Calendar.workday(month.plusMonths(1), 26),
                "Moms " + month,
                List.of(Entry.of(Payables.BANK, claim), Entry.of(SETTLEMENT, -claim)));
    }
}
