package se.samverk.costreporting.file;

import java.math.BigDecimal;
import se.samverk.common.money.Ore;

/** Öre as kronor. */
public final class Kronor {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final int DECIMALS = 2;
    private static final int GROUP = 3;

    private Kronor() {}

    /** Exact, {@code -1234567.50}: for machines. */
    public static String decimals(Ore amount) {
        return BigDecimal.valueOf(amount.value(), DECIMALS).toPlainString();
    }

    /** The amount in kronor, with its two decimals. */
    public static BigDecimal exact(Ore amount) {
        return BigDecimal.valueOf(amount.value(), DECIMALS);
    }

    /** {@code 1 234 567,50}, as the web UI sets it: no-break spaces, and a true minus. */
    public static String text(Ore amount) {
        BigDecimal kronor = exact(amount);
        String digits = kronor.abs().toPlainString();
        int comma = digits.length() - DECIMALS - 1;
        return (kronor.signum() < 0 ? String.valueOf(MINUS) : "")
                + grouped(digits.substring(0, comma))
                + ","
                + digits.substring(comma + 1);
    }

    /** A change, {@code +1 234,50} or {@code −1 234,50}. */
    public static String signed(Ore change) {
        return (change.value() > 0 ? "+" : "") + text(change);
    }

    /** A change, {@code +1 234,50 kr}. */
    public static String signedWithUnit(Ore change) {
        return signed(change) + NO_BREAK_SPACE + "kr";
    }

    /** {@code 1 234 567,50 kr}. */
    public static String withUnit(Ore amount) {
        return text(amount) + NO_BREAK_SPACE + "kr";
    }

    /** A whole number with its thousands apart. */
    public static String grouped(String digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - GROUP; at > 0; at -= GROUP) {
            text.insert(at, NO_BREAK_SPACE);
        }
        return text.toString();
    }

    /** Decimals as Swedish writes them, {@code 40 402,5}. */
    public static String number(BigDecimal number) {
        String[] parts = number.abs().toPlainString().split("\\.");
        return (number.signum() < 0 ? String.valueOf(MINUS) : "")
                + grouped(parts[0])
                + (parts.length > 1 ? "," + parts[1] : "");
    }

    /** {@code 12,3 %}. */
    public static String percent(BigDecimal percent) {
        return number(percent) + NO_BREAK_SPACE + "%";
    }
}
