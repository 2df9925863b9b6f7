package se.samverk.costreporting.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import se.samverk.costreporting.truth.Structure.Row;

/** What keeps coming for two years: each month's own vouchers, and others for the months before, and readings. */
final class LateNews {
    private final Random random;
    private final RandomStructure drawn;
    private final Structure structure;
    private final Settled settled;
    private final List<Vouchers> years;
    private final Map<Vouchers, Map<Integer, List<Row>>> before = new HashMap<>();

    LateNews(
            Random random,
            RandomStructure drawn,
            Structure structure,
            Settled settled,
            Vouchers firstYear,
            Vouchers secondYear) {
        this.random = random;
        this.drawn = drawn;
        this.structure = structure;
        this.settled = settled;
        years = List.of(firstYear, secondYear);
    }

    void book(YearMonth month) {
        of(month).add(drawn.rows(month, 1 + random.nextInt(15)), random);
    }

    List<Row> rows() {
        return years.stream().flatMap(year -> year.rows().stream()).toList();
    }

    private Vouchers of(YearMonth month) {
        return years.stream()
                .filter(year -> year.year() == month.getYear())
                .findFirst()
                .orElseThrow();
    }

    /** For months up to this one. */
    void comeLate(YearMonth last) {
        YearMonth first = YearMonth.of(years.getFirst().year(), 1);
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            if (random.nextInt(2) == 0) {
                of(month).add(drawn.rows(month, 1 + random.nextInt(3)), random);
            }
            if (random.nextInt(6) == 0) {
                read(month);
            }
        }
        for (Vouchers year : years) {
            for (int i = 0; i < random.nextInt(4); i++) {
                exchange(year, last);
            }
        }
    }

    /** A day that has readings already, or a new one. */
    private void read(YearMonth month) {
        String meter = structure.meters.get(random.nextInt(structure.meters.size()));
        LocalDate day = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
        var days = structure.readings.get(meter);
        LocalDate known = days == null || random.nextBoolean() ? null : days.floorKey(day);
        LocalDate read = known == null ? day : known;
        settled.read(meter, read, drawn.read(meter, read));
    }

    /** The file has another content of a voucher that is there: of the same month, or of another one. */
    private void exchange(Vouchers year, YearMonth last) {
        List<Integer> there = year.numbers();
        int number = there.get(random.nextInt(there.size()));
        Map<Integer, List<Row>> exchanged = before.computeIfAbsent(year, any -> new HashMap<>());
        if (!year.wasSent(number) || exchanged.containsKey(number)) {
            return;
        }
        YearMonth month = year.voucher(number).getFirst().month();
        if (random.nextInt(4) == 0) {
            int latest = year.year() == last.getYear() ? last.getMonthValue() : 12;
            month = YearMonth.of(year.year(), 1 + random.nextInt(latest));
        }
        exchanged.put(number, year.voucher(number));
        year.put(number, drawn.rows(month, 1 + random.nextInt(3)));
    }

    /** Sends both years' files, and settles by a throw whether each exchanged voucher is taken in or not. */
    void send(String name) {
        for (Vouchers year : years) {
            if (!year.numbers().isEmpty()) {
                Map<Integer, List<Row>> exchanged = before.getOrDefault(year, new HashMap<>());
                JsonPath imported = year.send(random);
                assertEquals(exchanged.size(), imported.getInt("conflictCount"), name);
                if (!exchanged.isEmpty()) {
                    settle(year, "/ledger-imports/" + imported.getString("id") + "/conflicts", exchanged);
                }
                exchanged.clear();
            }
        }
    }

    private void settle(Vouchers year, String conflicts, Map<Integer, List<Row>> exchanged) {
        for (Map<String, Object> conflict :
                new ArrayList<>(settled.finance.read(conflicts + "?limit=100").<Map<String, Object>>getList("items"))) {
            int number = Integer.parseInt(String.valueOf(conflict.get("number")));
            boolean replaced = random.nextInt(4) > 0;
            settled.finance
                    .post(
                            conflicts + "/" + conflict.get("id") + "/resolution",
                            "{\"choice\":\"%s\",\"reason\":\"Prov\"}".formatted(replaced ? "replace" : "keep"))
                    .then()
                    .statusCode(200);
            if (!replaced) {
                year.put(number, exchanged.get(number));
            }
        }
    }
}
