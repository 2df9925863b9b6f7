package se.samverk.tenants.municipality;

import java.util.Optional;
import java.util.regex.Pattern;

/** A Swedish organisation number: ten digits, the last a check digit by Luhn's algorithm. */
public final class OrganisationNumber {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}-?[0-9]{4}");

    private OrganisationNumber() {}

    /** The number in the form {@code 212000-1702}; empty if it isn't one. */
    public static Optional<String> parse(String text) {
        String trimmed = text.strip();
        if (!FORM.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        String digits = trimmed.replace("-", "");
        // The third digit is at least 2, which tells it from a personal number.
        return digits.charAt(2) >= '2' && checks(digits)
                ? Optional.of(digits.substring(0, 6) + "-" + digits.substring(6))
                : Optional.empty();
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
