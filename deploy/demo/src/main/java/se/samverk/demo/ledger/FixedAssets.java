package se.samverk.demo.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.samverk.demo.data.Table;

/** Equipment bought four times a year and written off a little each month. */
final class FixedAssets {
    private static final List<Integer> PURCHASES = List.of(2, 5, 9, 11);

    private final List<Table.Row> lines = Table.read("depreciation.csv");
    private final Journal journal;
    private final Payables payables;

    FixedAssets(Journal journal, Payables payables) {
        this.journal = journal;
        this.payables = payables;
    }

    void book(YearMonth month) {
        List<Entry> rows = new ArrayList<>();
        for (Table.Row line : lines) {
            if (PURCHASES.contains(month.getMonthValue())) {
                purchase(line, month);
            }
            long ore = Calendar.indexed(line.ore("monthly_kr"), month.getYear());
            rows.add(row(line, "cost_account", ore));
            rows.add(Entry.of(line.number("accumulated_account"), -ore));
        }
        journal.add(Voucher.MEMO, Calendar.lastWorkday(month), "Avskrivningar " + month, rows);
    }

    private void purchase(Table.Row line, YearMonth month) {
        Dice dice = Dice.of("asset", line.text("text"), month);
        long ore = dice.around(line.ore("investment_yearly_kr") / 4, 250);
        payables.invoice(
                Calendar.workday(month, 5 + dice.below(20)),
                "Investering, " + line.text("text"),
                List.of(row(line, "asset_account", ore)),
                false);
    }

    private static Entry row(Table.Row line, String account, long ore) {
        return new Entry(line.number(account), line.text("cost_centre"), line.text("project"), ore);
    }
}
