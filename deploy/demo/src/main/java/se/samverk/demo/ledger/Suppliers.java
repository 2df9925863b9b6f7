package se.samverk.demo.ledger;

import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.demo.data.Table;

/** The suppliers, all made up, by their number. */
final class Suppliers {
    private final Map<String, String> names = Table.read("suppliers.csv").stream()
            .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("name")));

    String name(String code) {
        String name = names.get(code);
        if (name == null) {
            throw new IllegalArgumentException("there is no supplier " + code);
        }
        return name;
    }
}
