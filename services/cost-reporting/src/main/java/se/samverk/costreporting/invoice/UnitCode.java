package se.samverk.costreporting.invoice;

/** The catalogue's units in UN/ECE recommendation 20. */
final class UnitCode {
    private UnitCode() {}

    /** People are IE; what has no unit of its own is one (C62). */
    static String of(String unit) {
        return switch (unit) {
            case "user", "inhabitant" -> "IE";
            default -> "C62";
        };
    }
}
