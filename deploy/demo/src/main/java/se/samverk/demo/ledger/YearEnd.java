package se.samverk.demo.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;

/** Interest, what the year still owes, the holiday pay debt, and the closing of the year's result. */
final class YearEnd {
    private static final int RESULT_OF_YEAR = 2060;
    private static final int CLOSING = 8990;
    private static final long LOAN_INTEREST_PER_QUARTER = 42_250_00;
    private static final List<String> UNBILLED = List.of("130", "140", "340", "430");

    private final Journal journal;

    YearEnd(Journal journal) {
        this.journal = journal;
    }

    void book(YearMonth month) {
        if (month.getMonthValue() % 3 == 0) {
            move(
                    Voucher.BANK,
                    Calendar.workday(month, 28),
                    "Ränta lån från medlemmar",
                    8510,
                    LOAN_INTEREST_PER_QUARTER);
        }
        if (month.getMonth() == Month.DECEMBER) {
            move(Voucher.BANK, month.atEndOfMonth(), "Ränta på konto", 8410, -18_640_00 - month.getYear() * 37L);
            accrue(month);
            close(month.getYear());
        }
    }

    private void move(String series, LocalDate day, String text, int account, long ore) {
        journal.add(series, day, text, List.of(Entry.of(account, ore), Entry.of(Payables.BANK, -ore)));
    }

    private void accrue(YearMonth december) {
        for (String costCentre : UNBILLED) {
            long ore = Dice.of("unbilled", costCentre, december).around(58_000_00, 400);
            Entry cost = new Entry(7430, costCentre, "", ore);
            journal.add(
                    Voucher.MEMO,
                    december.atEndOfMonth(),
                    "Upplupna konsultkostnader",
                    List.of(cost, Entry.of(2990, -ore)));
            journal.add(
                    Voucher.MEMO,
                    Calendar.workday(december.plusMonths(1), 3),
                    "Återföring av upplupna konsultkostnader",
                    List.of(new Entry(7430, costCentre, "", -ore), Entry.of(2990, ore)));
        }
        long holiday = Dice.of("holiday", december).around(64_000_00, 500);
        journal.add(
                Voucher.MEMO,
                december.atEndOfMonth(),
                "Förändring av semesterlöneskuld",
                List.of(new Entry(5190, "110", "", holiday), Entry.of(2920, -holiday)));
    }

    private void close(int year) {
        long result = journal.sum(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), account -> account >= 3000);
        journal.add(
                Voucher.MEMO,
                LocalDate.of(year, 12, 31),
                "Årets resultat",
                List.of(Entry.of(CLOSING, -result), Entry.of(RESULT_OF_YEAR, result)));
        journal.add(
                Voucher.MEMO,
                Calendar.workday(YearMonth.of(year + 1, 4), 28),
                "Föregående års resultat enligt beslut",
                List.of(Entry.of(RESULT_OF_YEAR, -result), Entry.of(2010, result)));
    }
}
