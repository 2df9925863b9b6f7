package se.samverk.costreporting.truth;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.truth.Structure.Row;

/** The vouchers of a fiscal year of an organisation of its own, sent as SIE files that hold all of them each time. */
public final class Vouchers {
    private static final String PATH = "/cost-reporting/v1/ledger-imports";
    private static final long SOON = 10_000_000;
    private static final int PATIENCE = 3_000;

    private final Settled settled;
    private final int year;
    private final String organisation;
    private final Map<Integer, List<Row>> byNumber = new LinkedHashMap<>();
    private int sent;

    public Vouchers(Settled settled, int year, Random random) {
        this.settled = settled;
        this.year = year;
        organisation = "99" + (10_000_000 + random.nextInt(89_999_999));
    }

    /** Divides the rows of a month between new vouchers. */
    public void add(List<Row> rows, Random random) {
        for (int from = 0; from < rows.size(); ) {
            int to = Math.min(rows.size(), from + 1 + random.nextInt(5));
            byNumber.put(byNumber.size() + 1, List.copyOf(rows.subList(from, to)));
            from = to;
        }
    }

    int year() {
        return year;
    }

    /** Whether a file has had it. */
    boolean wasSent(int number) {
        return number <= sent;
    }

    List<Integer> numbers() {
        return List.copyOf(byNumber.keySet());
    }

    List<Row> voucher(int number) {
        return byNumber.getOrDefault(number, List.of());
    }

    void put(int number, List<Row> rows) {
        byNumber.put(number, rows);
    }

    List<Row> rows() {
        return byNumber.values().stream().flatMap(List::stream).toList();
    }

    /** Sends all of them, in any order, and waits until the import has ended. */
    public JsonPath send(Random order) {
        List<Integer> numbers = new ArrayList<>(byNumber.keySet());
        Collections.shuffle(numbers, order);
        StringBuilder file = new StringBuilder("""
                #FLAGGA 0
                #PROGRAM "Prov" 1
                #FORMAT PC8
                #GEN 20180101
                #SIETYP 4
                #ORGNR %1$s
                #FNAMN "Prov"
                #RAR 0 %2$d0101 %2$d1231
                """.formatted(organisation, year));
        numbers.forEach(number -> voucher(file, number));
        sent = byNumber.size();
        String location = settled.finance
                .asFinance()
                .contentType("application/octet-stream")
                .body(file.toString().replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII))
                .post(PATH + "?fileName=prov.se")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return ended(location.substring(location.indexOf("/ledger-imports")));
    }

    private JsonPath ended(String path) {
        for (int i = 0; i < PATIENCE; i++) {
            JsonPath imported = settled.finance.read(path);
            if (imported.getString("finishedAt") != null) {
                assertTrue(
                        List.of("completed", "unchanged", "conflict").contains(imported.getString("state")),
                        () -> imported.prettify()
                                + settled.finance.get(path + "/problems").asString());
                return imported;
            }
            LockSupport.parkNanos(SOON);
        }
        throw new AssertionError("the import did not end: " + path);
    }

    private void voucher(StringBuilder file, int number) {
        List<Row> rows = new ArrayList<>(voucher(number));
        YearMonth month = rows.getFirst().month();
        long sum = rows.stream().mapToLong(Row::ore).sum();
        rows.add(new Row(month, 1930, null, null, -sum));
        LocalDate date = month.atDay(1 + number % month.lengthOfMonth());
        file.append(
                "#VER A %d %s \"Prov\"\n{\n".formatted(number, date.toString().replace("-", "")));
        for (Row row : rows) {
            file.append("#TRANS %d {%s%s} %s\n"
                    .formatted(
                            row.account(),
                            object(1, row.centre()),
                            object(6, row.project()),
                            BigDecimal.valueOf(row.ore(), 2).toPlainString()));
        }
        file.append("}\n");
    }

    private String object(int dimension, @Nullable String name) {
        return name == null ? "" : " %d \"%s\"".formatted(dimension, settled.marked(name));
    }

    /** As if nothing had been booked in that year. */
    public static void forget(int year) {
        TestLedger.execute(
                "delete from ledger_entry where period >= '%1$d-01-01' and period <= '%1$d-12-31'".formatted(year));
    }
}
