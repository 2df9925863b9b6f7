package se.samverk.costreporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.test.PostgresResource;

/** Files of real accounting programs, all the way into the ledger. They lie beside the checkout; elsewhere, skipped. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RealLedgerFilesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\s*#TRANS\\s+\"?(\\d+)\"?\\s+\\{[^}]*\\}\\s+(-?[0-9.]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12_typ4.se",
                "35_MAMUT_SIE4_EXPORT.SE",
                "3_BL0001_typ4.SE",
                "45_Exempelbolaget_SIE_110322_B_33.si",
                "4_BL0001_typ4I.SI",
                "54_transaktioner_ovnbolag.se",
                "8_Test4.SE"
            })
    void realFile_isImported_andItsAccountsSumToTheOre(String name) throws IOException {
        Path folder = Path.of(System.getProperty("samverk.checkout", "."), "..", "shared", "data", "sie");
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: the real SIE files are not beside this checkout, in ../shared/data/sie");
        byte[] file = Files.readAllBytes(folder.resolve(name));
        JsonPath imported = Ledger.imported(file);
        // Another test may have sent the same file before: then this one changes nothing, and that one holds the rows.
        boolean before = imported.getString("state").equals("unchanged");
        assertTrue(
                before || imported.getString("state").equals("completed"),
                () -> Ledger.problems(imported).toString());
        assertTrue(before || imported.getInt("entryCount") == imported.getInt("newEntryCount"));
        assertEquals(sumsByOtherMeans(file), Ledger.figure("""
                select string_agg(account || ':' || sum, ' ' order by account) from
                  (select e.account, sum(e.amount_ore) as sum from ledger_entry e join voucher v on v.id = e.voucher_id
                   where v.import_id = (select coalesce(same_as, id) from ledger_import where id = ?::uuid)
                   group by e.account) a""", imported.getString("id")));
    }

    private static String sumsByOtherMeans(byte[] file) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        Matcher rows = ROW.matcher(new String(file, Charset.forName("IBM437")));
        while (rows.find()) {
            sums.merge(Integer.valueOf(rows.group(1)), new BigDecimal(rows.group(2)), BigDecimal::add);
        }
        return sums.entrySet().stream()
                .map(sum ->
                        sum.getKey() + ":" + sum.getValue().movePointRight(2).longValueExact())
                .collect(Collectors.joining(" "));
    }
}
