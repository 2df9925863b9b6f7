package se.samverk.tenants.userimport;

import java.util.Map;

/**
 * A row as the file has it, stripped of blanks around each field.
 *
 * @param number the line that it begins on
 * @param fields of the columns that the file has
 */
record FileRow(int number, Map<Column, String> fields) {
    boolean has(Column column) {
        return fields.containsKey(column);
    }

    String text(Column column) {
        return fields.getOrDefault(column, "");
    }

    /** Nothing of the person, so that none of it ends in a log. */
    @Override
    public String toString() {
        return "FileRow[" + number + "]";
    }
}
