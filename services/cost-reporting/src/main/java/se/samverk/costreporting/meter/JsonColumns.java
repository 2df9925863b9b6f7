package se.samverk.costreporting.meter;

/** The CSV columns' names in JSON. */
final class JsonColumns {
    private JsonColumns() {}

    static String name(String column) {
        return switch (column) {
            case "service" -> "serviceCode";
            case "department" -> "departmentCode";
            case "customer" -> "customerCode";
            case "read_on" -> "readOn";
            default -> column;
        };
    }
}
