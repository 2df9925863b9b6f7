package se.samverk.demo.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small table from a file with a header row, its fields separated by semicolons and never quoted. */
public final class Table {
    private Table() {}

    /** One row, its fields by column name. */
    public record Row(Map<String, String> fields) {
        public String text(String column) {
            String value = fields.get(column);
            if (value == null) {
                throw new IllegalArgumentException("no column " + column + " in " + fields.keySet());
            }
            return value;
        }

        public int number(String column) {
            return Integer.parseInt(text(column));
        }

        /** Whole kronor in the file, öre here. */
        public long ore(String column) {
            return Math.multiplyExact(Long.parseLong(text(column)), 100);
        }
    }

    public static List<Row> read(String file) {
        List<String> lines = Resource.text(file).lines().toList();
        String[] columns = lines.getFirst().split(";");
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(";", -1);
            if (values.length != columns.length) {
                throw new IllegalArgumentException(file + ": not as many fields as columns in: " + line);
            }
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < columns.length; i++) {
                fields.put(columns[i], values[i]);
            }
            rows.add(new Row(fields));
        }
        return rows;
    }
}
