package se.samverk.demo.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.samverk.demo.data.Table;

/** Rents, leases, licences and agreements. A licence paid for a year ahead is a cost of each of its twelve months. */
final class RecurringCosts {
    private static final int PREPAID = 1720;
    private static final String PREPAID_SCHEDULE = "prepaid-";

    private final List<Table.Row> lines = Table.read("recurring.csv");
    private final Suppliers suppliers;
    private final Journal journal;
    private final Payables payables;

    RecurringCosts(Suppliers suppliers, Journal journal, Payables payables) {
        this.suppliers = suppliers;
        this.journal = journal;
        this.payables = payables;
    }

    void book(YearMonth month) {
        lines.forEach(line -> invoice(line, month));
        List<Entry> rows = new ArrayList<>();
        for (Table.Row line : lines) {
            long ore = accrued(line, month);
            rows.add(cost(line, line.number("account"), ore));
            rows.add(Entry.of(PREPAID, -ore));
        }
        journal.add(Voucher.MEMO, Calendar.lastWorkday(month), "Periodisering av licenser och avtal", rows);
    }

    /** What was paid before the books begin, and is a cost after. */
    long prepaidAtStart(YearMonth start) {
        long sum = 0;
        for (Table.Row line : lines) {
            for (int month = start.getMonthValue(); month < paidIn(line); month++) {
                sum += accrued(line, YearMonth.of(start.getYear(), month));
            }
        }
        return sum;
    }

    private void invoice(Table.Row line, YearMonth month) {
        long ore = invoiced(line, month);
        if (ore == 0) {
            return;
        }
        Dice dice = Dice.of("recurring", line.text("cost_centre"), line.text("text"), month);
        LocalDate date = Calendar.workday(month, 2 + dice.below(20));
        int account = paidIn(line) > 0 ? PREPAID : line.number("account");
        Entry cost = paidIn(line) > 0 ? Entry.of(account, ore) : cost(line, account, ore);
        String text = suppliers.name(line.text("supplier")) + ", " + line.text("text");
        payables.invoice(date, text, List.of(cost), dice.chance(100));
    }

    private static long invoiced(Table.Row line, YearMonth month) {
        String schedule = line.text("schedule");
        long year = Calendar.indexed(line.ore("yearly_kr"), month.getYear());
        Dice dice = Dice.of("amount", line.text("cost_centre"), line.text("text"), month);
        if (paidIn(line) > 0) {
            return paidIn(line) == month.getMonthValue() ? paid(line, month.getYear()) : 0;
        }
        if (schedule.startsWith("yearly-")) {
            return schedule.endsWith("-%02d".formatted(month.getMonthValue())) ? dice.around(year, 40) : 0;
        }
        return switch (schedule) {
            case "monthly" -> dice.around(year / 12, 15);
            case "quarterly" -> Calendar.startsQuarter(month) ? dice.around(year / 4, 10) : 0;
            default -> dice.around(year * Calendar.season(schedule, month) / 1200, 120);
        };
    }

    private static long accrued(Table.Row line, YearMonth month) {
        if (paidIn(line) == 0) {
            return 0;
        }
        int past = Math.floorMod(month.getMonthValue() - paidIn(line), 12);
        int paidYear = month.getMonthValue() >= paidIn(line) ? month.getYear() : month.getYear() - 1;
        long year = paid(line, paidYear);
        return past == 11 ? year - 11 * (year / 12) : year / 12;
    }

    private static long paid(Table.Row line, int year) {
        return Dice.of("paid", line.text("cost_centre"), line.text("text"), year)
                .around(Calendar.indexed(line.ore("yearly_kr"), year), 20);
    }

    private static int paidIn(Table.Row line) {
        String schedule = line.text("schedule");
        return schedule.startsWith(PREPAID_SCHEDULE)
                ? Integer.parseInt(schedule.substring(PREPAID_SCHEDULE.length()))
                : 0;
    }

    private static Entry cost(Table.Row line, int account, long ore) {
        return new Entry(account, line.text("cost_centre"), line.text("project"), ore);
    }
}
