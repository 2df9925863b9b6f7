package se.samverk.costreporting.sie.out;

import java.time.LocalDate;
import java.util.List;

/** A voucher, which balances. It has no series and no number: the program that takes it gives it its own. */
public record OutgoingVoucher(LocalDate date, String text, List<OutgoingRow> rows) {
    public OutgoingVoucher {
        long sum = rows.stream().mapToLong(OutgoingRow::ore).reduce(0, Math::addExact);
        if (sum != 0) {
            throw new IllegalArgumentException("the voucher of " + date + " does not balance: " + sum + " öre");
        }
    }
}
