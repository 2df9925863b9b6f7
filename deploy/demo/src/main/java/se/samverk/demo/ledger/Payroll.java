package se.samverk.demo.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samverk.demo.data.Table;

/** Salaries on the 27th; tax and contributions on the 12th of the month after; a pay rise each April. */
final class Payroll {
    private static final Set<String> ON_CALL = Set.of("130", "200", "230", "240");
    private static final int[] HOLIDAY_PERMILLE = {25, 30, 25, 40, 45, 110, 560, 270, 35, 30, 40, 120};
    private static final int[] SICK_PERMILLE = {34, 38, 32, 24, 18, 12, 8, 12, 20, 26, 30, 28};
    private static final int PAY_RISE_PERMILLE = 30;
    /** 31,42 % in ten thousandths: the employer contributions of a municipal employer. */
    private static final int CONTRIBUTIONS = 3142;

    private static final int TAX_PERMILLE = 246;

    private final List<Table.Row> staff = Table.read("staff.csv");
    private final Journal journal;

    Payroll(Journal journal) {
        this.journal = journal;
    }

    void book(YearMonth month) {
        List<Entry> rows = new ArrayList<>();
        long pay = 0;
        long contributions = 0;
        long pensions = 0;
        for (int number = 0; number < staff.size(); number++) {
            Table.Row line = staff.get(number);
            List<Entry> salary = salary(line, month, Dice.of("payroll", number, month));
            long gross = salary.stream().mapToLong(Entry::amountOre).sum();
            long social = gross * CONTRIBUTIONS / 10_000;
            long insurance = gross * 25 / 10_000;
            long pension = gross * 75 / 1000;
            rows.addAll(salary);
            rows.add(row(line, 5610, social));
            rows.add(row(line, 5630, insurance));
            rows.add(row(line, 5710, pension));
            pay += gross;
            contributions += social;
            pensions += pension + insurance;
        }
        long tax = pay * TAX_PERMILLE / 1000;
        rows.add(Entry.of(2710, -tax));
        rows.add(Entry.of(2730, -contributions));
        rows.add(Entry.of(2740, -pensions));
        rows.add(Entry.of(Payables.BANK, tax - pay));
        journal.add(Voucher.SALARY, Calendar.workday(month, 27), "Löner " + month, rows);
        payAuthorities(Calendar.workday(month.plusMonths(1), 12), tax, contributions, pensions);
    }

    private static List<Entry> salary(Table.Row line, YearMonth month, Dice dice) {
        int raises = month.getYear() - Calendar.FIRST_YEAR + (month.getMonthValue() >= 4 ? 1 : 0);
        long full = line.number("headcount") * line.ore("monthly_salary_kr") * line.number("permille") / 1000;
        long gross = full * (1000 + (long) PAY_RISE_PERMILLE * raises) / 1000;
        int index = month.getMonthValue() - 1;
        long holiday = dice.around(gross * HOLIDAY_PERMILLE[index] / 1000, 300);
        long sick = dice.around(gross * SICK_PERMILLE[index] / 1000, 700);
        List<Entry> rows = new ArrayList<>();
        rows.add(row(line, 5010, gross - holiday - sick));
        rows.add(row(line, 5110, holiday));
        rows.add(row(line, 5120, sick * 8 / 10));
        if (ON_CALL.contains(line.text("cost_centre"))) {
            rows.add(row(line, 5210, dice.around(gross * 22 / 1000, 250)));
        }
        return rows;
    }

    private void payAuthorities(LocalDate day, long tax, long contributions, long pensions) {
        journal.add(
                Voucher.BANK,
                day,
                "Skatt, arbetsgivaravgifter och pensioner",
                List.of(
                        Entry.of(2710, tax),
                        Entry.of(2730, contributions),
                        Entry.of(2740, pensions),
                        Entry.of(Payables.BANK, -tax - contributions - pensions)));
    }

    private static Entry row(Table.Row line, int account, long ore) {
        return new Entry(account, line.text("cost_centre"), line.text("project"), ore);
    }
}
