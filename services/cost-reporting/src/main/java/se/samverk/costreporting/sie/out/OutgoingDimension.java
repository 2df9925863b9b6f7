package se.samverk.costreporting.sie.out;

import java.util.Map;

/**
 * A dimension that rows refer to, such as 1, cost centres.
 *
 * @param objects names by number
 */
public record OutgoingDimension(int number, String name, Map<String, String> objects) {
    public static final int COST_CENTRE = 1;
    public static final int CUSTOMER = 8;
    public static final int INVOICE = 10;
}
