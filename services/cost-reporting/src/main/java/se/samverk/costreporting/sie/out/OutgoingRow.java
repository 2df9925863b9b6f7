package se.samverk.costreporting.sie.out;

import org.jspecify.annotations.Nullable;

/**
 * A row of a voucher.
 *
 * @param costCentre dimension 1; none: the row has no object
 * @param ore debit above zero, credit below
 */
public record OutgoingRow(int account, @Nullable String costCentre, long ore, String text) {}
