package se.samverk.costreporting.customer;

import java.util.regex.Pattern;

/** A Swedish organisation number: ten digits, the last of which checks the others (Luhn). */
public final class OrganisationNumber {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}-?[0-9]{4}");
    private static final int TEN = 10;
    private static final int NINE = 9;
    private static final int THIRD = 2;

    private OrganisationNumber() {}

    /** Whether the text is one, with or without its hyphen. The third digit of an organisation's is at least 2. */
    public static boolean isValid(String text) {
        if (!FORM.matcher(text).matches()) {
            return false;
        }
        String digits = digits(text);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > NINE ? product - NINE : product;
        }
        return sum % TEN == 0 && digits.charAt(2) - '0' >= THIRD;
    }

    /** As it is written, {@code 212000-1611}. */
    static String written(String text) {
        String digits = digits(text);
        return digits.substring(0, 6) + "-" + digits.substring(6);
    }

    /** Its ten digits alone. */
    public static String digits(String text) {
        return text.replace("-", "");
    }
}
