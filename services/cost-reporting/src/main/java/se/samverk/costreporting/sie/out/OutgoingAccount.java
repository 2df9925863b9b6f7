package se.samverk.costreporting.sie.out;

/**
 * An account that the vouchers use.
 *
 * @param kind T asset, S debt, K cost, I income
 */
public record OutgoingAccount(int number, String name, char kind) {}
