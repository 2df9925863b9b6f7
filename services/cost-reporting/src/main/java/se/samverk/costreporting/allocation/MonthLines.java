package se.samverk.costreporting.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Sql;

/** The lines of one month of a run, gathered by municipality, and stored in the order of their index. */
final class MonthLines {
    private static final String WITHOUT_RECIPIENT = """
            insert into allocation_undistributed (run_id, month, pool_id, reason, amount_ore)
            values (?, ?, ?, 'zero-denominator', ?)""";

    private final UUID run;
    private final LocalDate month;
    private final Map<String, Block> filling = new TreeMap<>();
    private final List<Block> filled = new ArrayList<>();
    private final List<@Nullable Object[]> withoutRecipient = new ArrayList<>();

    MonthLines(UUID run, LocalDate month) {
        this.run = run;
        this.month = month;
    }

    void add(UUID pool, Shares shares, Shares.Part[] parts) {
        for (int i = 0; i < parts.length; i++) {
            Share share = shares.all().get(i);
            String municipality = share.municipality();
            if (municipality == null) {
                withoutRecipient.add(new Object[] {run, month, pool, parts[i].ore()});
            } else {
                block(municipality).add(pool, share.department(), share.numerator(), parts[i]);
            }
        }
    }

    private Block block(String municipality) {
        Block block = filling.computeIfAbsent(municipality, Block::new);
        if (!block.isFull()) {
            return block;
        }
        filled.add(block);
        Block next = new Block(municipality);
        filling.put(municipality, next);
        return next;
    }

    List<Block> blocks() {
        return Stream.concat(filled.stream(), filling.values().stream()).toList();
    }

    void store(Sql sql) {
        List<String[]> rows = blocks().stream().map(Block::columns).toList();
        if (!rows.isEmpty()) {
            sql.update(Script.BLOCK.text(), parameters(rows));
        }
        sql.batch(WITHOUT_RECIPIENT, withoutRecipient);
    }

    /** The run, the month, and each column of all rows. */
    private @Nullable Object[] parameters(List<String[]> rows) {
        List<@Nullable Object> parameters = new ArrayList<>(List.of(run, month));
        for (int column = 0; column < rows.getFirst().length; column++) {
            int place = column;
            parameters.add(rows.stream().map(row -> row[place]).toArray(String[]::new));
        }
        return parameters.toArray();
    }
}
