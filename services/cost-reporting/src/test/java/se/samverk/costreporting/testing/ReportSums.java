package se.samverk.costreporting.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Row;

/**
 * What a cost report comes to, read from one of the forms that it is given in.
 *
 * @param services öre by the service's code, those that come to nothing left out
 */
public record ReportSums(long total, Map<String, Long> services) {
    private static final int COST_ACCOUNT = 6820;
    private static final int LIABILITY_ACCOUNT = 2990;
    private static final String SERVICES = "Per tjänst";
    private static final String AMOUNT = "([\u2212+]?[0-9\u00a0]+,[0-9]{2})";
    private static final Pattern TOTAL = Pattern.compile("Totalt " + AMOUNT + "\u00a0kr");
    private static final Pattern SUM = Pattern.compile("Summa " + AMOUNT);

    public static ReportSums ofStatement(JsonPath statement) {
        Map<String, Long> services = new TreeMap<>();
        each(statement, (code, name, ore) -> add(services, code, ore));
        return new ReportSums(statement.getLong("totalOre"), services);
    }

    public static ReportSums ofCsv(byte[] file) {
        Map<String, Long> services = new TreeMap<>();
        String text = new String(file, StandardCharsets.UTF_8).substring(1);
        CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(text)
                .forEach(row -> add(services, row.getField("service"), kronor(row.getField("amount"))));
        return ofParts(services);
    }

    /** The total is the one that the sheet works out. */
    public static ReportSums ofExcel(ReadWorkbook book) {
        Map<String, Long> services = new TreeMap<>();
        List<Row> rows = book.rows(SERVICES);
        rows.subList(1, rows.size() - 1).forEach(row -> add(services, row.getCellText(0), book.ore(SERVICES, row, 2)));
        return new ReportSums(book.ore(SERVICES, rows.getLast(), 2), services);
    }

    /** By the services' names, which are all that a ledger file says; the total is what is owed. */
    public static ReportSums ofSie(byte[] bytes) {
        ReadSie file = ReadSie.of(bytes);
        Map<String, Long> services = new TreeMap<>();
        file.rows().stream()
                .filter(row -> row.account() == COST_ACCOUNT)
                .forEach(row -> add(services, plain(row.text()), row.ore()));
        return new ReportSums(-file.sum(LIABILITY_ACCOUNT), services);
    }

    public static ReportSums ofPdf(JsonPath statement, byte[] pdf) {
        String text = ReadPdf.text(pdf);
        Map<String, Long> services = new TreeMap<>();
        int from = Math.max(0, text.indexOf("Kostnad per tjänst"));
        Matcher sum = SUM.matcher(text);
        long total = found(TOTAL, text, 0);
        if (!sum.find(from) || printed(sum.group(1)) != total) {
            throw new AssertionError("the services do not come to the total: " + text);
        }
        each(
                statement,
                (code, name, ore) ->
                        add(services, code, found(Pattern.compile(Pattern.quote(name) + " " + AMOUNT), text, from)));
        return new ReportSums(total, services);
    }

    /** The same sums by the services' names. */
    public ReportSums byName(JsonPath statement) {
        Map<String, Long> named = new TreeMap<>();
        each(statement, (code, name, ore) -> add(named, plain(name), ore));
        return new ReportSums(total, named);
    }

    private static ReportSums ofParts(Map<String, Long> services) {
        return new ReportSums(
                services.values().stream().mapToLong(Long::longValue).sum(), services);
    }

    private interface Service {
        void is(String code, String name, long ore);
    }

    private static void each(JsonPath statement, Service consumer) {
        List<Map<String, Object>> services = statement.getList("services");
        services.forEach(each -> consumer.is(
                each.get("serviceCode").toString(),
                each.get("nameSv").toString(),
                ((Number) each.get("amountOre")).longValue()));
    }

    private static void add(Map<String, Long> sums, String name, long ore) {
        sums.merge(name, ore, (one, other) -> one + other);
        sums.remove(name, 0L);
    }

    private static long found(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find(from)) {
            throw new AssertionError(pattern + " is not in: " + text);
        }
        return printed(matcher.group(1));
    }

    private static long printed(String amount) {
        return kronor(amount.replace("\u00a0", "").replace('\u2212', '-'));
    }

    private static long kronor(String amount) {
        return Long.parseLong(amount.replace(",", ""));
    }

    /** As code page 437 has it: without the quotation marks that it lacks. */
    private static String plain(String name) {
        return name.replaceAll("[\u201c\u201d]", "\"");
    }
}
