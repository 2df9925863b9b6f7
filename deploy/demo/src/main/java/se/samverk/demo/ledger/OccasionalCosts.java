package se.samverk.demo.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.samverk.demo.data.Table;

/** Purchases as they come. A few are booked on the wrong cost centre and put right the month after. */
final class OccasionalCosts {
    private static final int WRONG_PERMILLE = 14;
    private static final String WRONG_COST_CENTRE = "130";

    private final List<Table.Row> lines = Table.read("occasional.csv");
    private final Suppliers suppliers;
    private final Journal journal;
    private final Payables payables;

    OccasionalCosts(Suppliers suppliers, Journal journal, Payables payables) {
        this.suppliers = suppliers;
        this.journal = journal;
        this.payables = payables;
    }

    void book(YearMonth month) {
        for (int number = 0; number < lines.size(); number++) {
            Table.Row line = lines.get(number);
            Dice dice = Dice.of("occasional", number, month);
            int expected = line.number("per_year") * 1000 * Calendar.season(line.text("season"), month) / 1200;
            int count = expected / 1000 + (dice.chance(expected % 1000) ? 1 : 0);
            for (int i = 0; i < count; i++) {
                purchase(line, month, dice);
            }
        }
    }

    private void purchase(Table.Row line, YearMonth month, Dice dice) {
        LocalDate date = Calendar.workday(month, 1 + dice.below(27));
        String supplier =
                suppliers.name(dice.pick(List.of(line.text("suppliers").split(","))));
        String text = "%s, %s, faktura %d"
                .formatted(supplier, dice.pick(List.of(line.text("texts").split("\\|"))), 10000 + dice.below(90000));
        boolean canBeWrong = !List.of("", WRONG_COST_CENTRE).contains(line.text("cost_centre"));
        boolean wrong = canBeWrong && dice.chance(WRONG_PERMILLE);
        List<Entry> right = costs(line, month, dice, line.text("cost_centre"), line.text("project"));
        List<Entry> booked =
                wrong ? right.stream().map(OccasionalCosts::misplaced).toList() : right;
        payables.invoice(date, text, booked, dice.chance(150));
        if (wrong) {
            List<Entry> correction = new ArrayList<>(right);
            booked.forEach(
                    row -> correction.add(new Entry(row.account(), row.costCentre(), row.project(), -row.amountOre())));
            journal.add(Voucher.MEMO, Calendar.workday(month.plusMonths(1), 9), "Rättelse: " + text, correction);
        }
    }

    /** One to three rows, as goods, freight and fees come on one invoice. */
    private static List<Entry> costs(Table.Row line, YearMonth month, Dice dice, String costCentre, String project) {
        long mean = Calendar.indexed(line.ore("mean_kr"), month.getYear());
        long total = mean * (350 + dice.below(1301)) / 1000;
        List<Entry> rows = new ArrayList<>();
        int extra = dice.below(3);
        for (int i = 0; i < extra; i++) {
            long part = total * (60 + dice.below(200)) / 1000;
            rows.add(new Entry(line.number("account"), costCentre, project, part));
            total -= part;
        }
        rows.addFirst(new Entry(line.number("account"), costCentre, project, total));
        return rows;
    }

    private static Entry misplaced(Entry row) {
        return new Entry(row.account(), WRONG_COST_CENTRE, "", row.amountOre());
    }
}
