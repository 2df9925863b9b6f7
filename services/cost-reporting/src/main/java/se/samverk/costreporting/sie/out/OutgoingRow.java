package se.samverk.costreporting.sie.out;

import java.util.SortedMap;

/**
 * A row of a voucher.
 *
 * @param objects numbers by dimension, which the books name
 * @param ore debit above zero, credit below
 */
public record OutgoingRow(int account, SortedMap<Integer, String> objects, long ore, String text) {}
