package se.samverk.costreporting.sie;

/** Reads amounts, dates and whole numbers straight from bytes, by the specification's rules. */
final class Numbers {
    /** No valid amount or sum reaches it, so it can say that there was none. */
    static final long NOT_AN_AMOUNT = Long.MIN_VALUE;

    static final long TOO_MANY_DECIMALS = Long.MIN_VALUE + 1;
    static final long TOO_LARGE = Long.MIN_VALUE + 2;
    static final int NONE = -1;

    /** A row of a hundred billion kronor; of that size, 900 000 rows can still be summed in 64 bits. */
    static final long LARGEST = 10_000_000_000_000L;

    private static final int LONGEST_ACCOUNT = 9;

    private Numbers() {}

    /**
     * An amount in öre: an optional minus, digits, and at most two decimals after a point. No plus, exponent,
     * thousands separator or decimal comma.
     */
    static long ore(byte[] bytes, int from, int to) {
        boolean negative = from < to && bytes[from] == '-';
        int at = negative ? from + 1 : from;
        int digits = 0;
        int decimals = NONE;
        long value = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (bytes[at] == '.' && decimals == NONE) {
                decimals = 0;
            } else if (digit < 0 || digit > 9) {
                return NOT_AN_AMOUNT;
            } else {
                decimals += decimals == NONE ? 0 : 1;
                digits++;
                value = decimals > 2 || value > LARGEST ? saturated(value) : value * 10 + digit;
            }
        }
        if (digits == 0 || decimals == 0) {
            return NOT_AN_AMOUNT;
        }
        return decimals > 2 ? TOO_MANY_DECIMALS : scaled(value, 2 - Math.max(decimals, 0), negative);
    }

    private static long saturated(long value) {
        return Math.max(value, LARGEST + 1);
    }

    private static long scaled(long value, int zeros, boolean negative) {
        long ore = value;
        for (int i = 0; i < zeros; i++) {
            if (ore > LARGEST) {
                return TOO_LARGE;
            }
            ore *= 10;
        }
        if (ore > LARGEST) {
            return TOO_LARGE;
        }
        return negative ? -ore : ore;
    }

    /** A date as the number YYYYMMDD; {@link #NONE} when it isn't one of a real day from 1900 to 2199. */
    static int date(byte[] bytes, int from, int to) {
        if (to - from != 8) {
            return NONE;
        }
        int value = wholeNumber(bytes, from, to);
        int year = value / 10_000;
        int month = value / 100 % 100;
        int day = value % 100;
        boolean real = year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1;
        return real && day <= daysIn(year, month) ? value : NONE;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** An account number: up to nine digits, the first not zero. */
    static int account(byte[] bytes, int from, int to) {
        boolean fits = to > from && to - from <= LONGEST_ACCOUNT && bytes[from] != '0';
        return fits ? wholeNumber(bytes, from, to) : NONE;
    }

    /** A number of at most nine digits and no sign. */
    static int wholeNumber(byte[] bytes, int from, int to) {
        if (to <= from || to - from > 9) {
            return NONE;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether a field is a quantity: as an amount, with any number of decimals. */
    static boolean isQuantity(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == '-' ? from + 1 : from;
        int digits = 0;
        int points = 0;
        for (; at < to; at++) {
            points += bytes[at] == '.' ? 1 : 0;
            digits += bytes[at] >= '0' && bytes[at] <= '9' ? 1 : 0;
            if (bytes[at] != '.' && (bytes[at] < '0' || bytes[at] > '9')) {
                return false;
            }
        }
        return digits > 0 && points <= 1 && to - from <= 40;
    }
}
