package se.samverk.costreporting.matrix;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/**
 * What each pool cost each member in a month, by the run that allocated it. A run's rows never change once it is done,
 * so what has been summed once is kept, as long as there is room.
 */
@Singleton
public class MonthSums {
    /** Some four years of 290 members and 30 services: about thirty megabytes. */
    private static final int MOST_CELLS = 400_000;

    private static final String SUMS = """
            select l.run_id, l.month, l.pool_id, l.municipality, sum(l.amount_ore)::bigint as ore,
                   coalesce(sum(l.amount_ore) filter (where l.origin_month is not null), 0)::bigint as correction_ore,
                   coalesce(sum(l.numerator) filter (where l.origin_month is null), 0) as weight
              from unnest(?::uuid[]) r (run_id)
             cross join member d
             cross join lateral statement_lines(d.code, r.run_id) l
             group by l.run_id, l.month, l.pool_id, l.municipality""";

    private final Sql sql;
    private final Cache<RunMonth, List<Cell>> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CELLS)
            .weigher((RunMonth month, List<Cell> cells) -> cells.size())
            .build();

    MonthSums(Sql sql) {
        this.sql = sql;
    }

    /** A month, and the run that counts for it. */
    public record RunMonth(UUID run, LocalDate month) {
        public static RunMonth of(Row row) {
            return new RunMonth(row.id("run_id"), row.date("month"));
        }
    }

    /**
     * What a pool cost a member.
     *
     * @param ore all of it, corrections of earlier months too
     * @param correctionOre those corrections
     * @param weight the member's part of the pool's denominator
     */
    public record Cell(UUID pool, String municipality, long ore, long correctionOre, BigDecimal weight) {}

    /** The months' cells. Called in a transaction of the federation's. */
    public Map<RunMonth, List<Cell>> of(Collection<RunMonth> months) {
        return kept.getAll(months, this::sum);
    }

    private Map<RunMonth, List<Cell>> sum(Set<? extends RunMonth> missing) {
        Map<RunMonth, List<Cell>> found = new HashMap<>();
        missing.forEach(month -> found.put(month, new ArrayList<>()));
        Map<String, String> municipalities = new HashMap<>();
        String runs = missing.stream()
                .map(month -> month.run().toString())
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
        sql.each(
                SUMS,
                row -> {
                    List<Cell> cells = found.get(RunMonth.of(row));
                    if (cells != null) {
                        String municipality = row.text("municipality");
                        String one = municipalities.computeIfAbsent(municipality, same -> same);
                        cells.add(new Cell(
                                row.id("pool_id"),
                                one,
                                row.number("ore"),
                                row.number("correction_ore"),
                                row.decimal("weight")));
                    }
                },
                runs);
        found.replaceAll((month, cells) -> List.copyOf(cells));
        return found;
    }
}
