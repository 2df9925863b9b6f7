package se.samverk.costreporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/**
 * Files from real accounting programs, from the import to the members' cost reports. They lie beside the checkout, since
 * they may not be published; without them the test says that it was skipped.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RealLedgersTest {
    private static final Path FILES = Path.of(System.getProperty("samverk.checkout"), "..", "shared", "data", "sie");
    private static final Pattern TYPE = Pattern.compile("(?m)^\\s*#SIETYP\\s+\"?4\"?\\s*$");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\s*#TRANS\\s+\"?([4-7][0-9]*)\"?\\s+\\{[^}]*}\\s+\"?(-?[0-9.]+)\"?");
    /** Before the years that other tests keep to, so that the rule below takes nothing of theirs. */
    private static final String LAST_DAY = "2099-12-31";

    private final Finance finance = new Finance();

    @Test
    void eachTypeFourFile_becomesSixReportsThatAddUpToItsCostAccounts() throws Exception {
        assumeTrue(Files.isDirectory(FILES), "skipped: no real ledgers beside the checkout");
        TestFederation.arrive();
        finance.made("/mapping-rules", """
                {"priority":1000000,"accountFrom":"4","accountTo":"7","poolCode":"%s","validFrom":"1980-01-01","validTo":"%s"}""".formatted(
                        finance.servicePool("allt", finance.key("invanare", "population", "")), LAST_DAY));
        List<Path> files = typeFour();
        assertTrue(files.size() >= 3, "too few files to tell anything");
        for (Path file : files) {
            try {
                check(file);
            } catch (AssertionError failure) {
                throw new AssertionError(file.getFileName() + ": " + failure.getMessage(), failure);
            }
        }
    }

    private static List<Path> typeFour() throws IOException {
        try (Stream<Path> all = Files.list(FILES)) {
            return all.filter(file -> TYPE.matcher(text(file)).find())
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private void check(Path file) {
        String id = imported(file);
        String rows = " from ledger_entry e join voucher v on v.id = e.voucher_id where v.import_id = '" + id + "'"
                + " and left(e.account::text, 1) between '4' and '7'";
        assertEquals(costOf(file), TestLedger.number("select coalesce(sum(e.amount_ore), 0)" + rows), "imported");
        long first = TestLedger.number("select coalesce(min(extract(year from e.period)), 0)" + rows);
        long last = TestLedger.number("select coalesce(max(extract(year from e.period)), -1)" + rows);
        for (long year = first; year <= last; year++) {
            long costs = TestLedger.number(
                    "select coalesce(sum(amount_ore), 0) from ledger_entry where extract(year from period) = " + year
                            + " and left(account::text, 1) between '4' and '7'");
            JsonPath run = finance.run(Long.toString(year));
            assertEquals("completed", run.getString("state"));
            assertEquals(costs, run.getLong("sourceOre"));
            String period = Long.toString(year);
            long reports = TestFederation.INHABITANTS.keySet().stream()
                    .mapToLong(member -> finance.statement(member, period).getLong("totalOre"))
                    .sum();
            assertEquals(costs, reports, "reports of " + year);
        }
    }

    /** The import that holds the file's vouchers: this one or, where another test has sent the same file, that one. */
    private String imported(Path file) {
        String location = finance.asFinance()
                .contentType("application/octet-stream")
                .body(file.toFile())
                .post("/cost-reporting/v1/ledger-imports?fileName=" + file.getFileName())
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        JsonPath state = finance.read("/ledger-imports/" + id);
        for (int i = 0; i < 600 && List.of("received", "reading", "storing").contains(state.getString("state")); i++) {
            pause();
            state = finance.read("/ledger-imports/" + id);
        }
        assertTrue(List.of("completed", "unchanged").contains(state.getString("state")), state.prettify());
        return TestLedger.text("select coalesce(same_as, id)::text from ledger_import where id = '" + id + "'");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the file itself says, read with nothing of the product's. */
    private static long costOf(Path file) {
        Matcher row = ROW.matcher(text(file));
        BigDecimal sum = BigDecimal.ZERO;
        while (row.find()) {
            sum = sum.add(new BigDecimal(row.group(2)));
        }
        return sum.movePointRight(2).longValueExact();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
