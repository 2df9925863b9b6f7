package se.samverk.costreporting.sie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that real accounting programs wrote. They lie beside the checkout, not in it; elsewhere these tests are skipped. */
class SieRealFilesTest {
    /** Account, an object list of any content, amount: read by quite other means than the reader's. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\s*#TRANS\\s+\"?(\\d+)\"?\\s+\\{[^}]*\\}\\s+(-?[0-9.]+)");

    private static Path file(String name) {
        Path folder = Path.of(System.getProperty("samverk.checkout", "."), "..", "shared", "data", "sie");
        assumeTrue(
                Files.isDirectory(folder),
                "skipped: the real SIE files are not beside this checkout, in ../shared/data/sie");
        return folder.resolve(name);
    }

    @ParameterizedTest
    @CsvSource({
        "12_typ4.se,81,287",
        "35_MAMUT_SIE4_EXPORT.SE,168,458",
        "3_BL0001_typ4.SE,84,405",
        "45_Exempelbolaget_SIE_110322_B_33.si,13,91",
        "4_BL0001_typ4I.SI,1,10",
        "54_transaktioner_ovnbolag.se,163,671",
        "8_Test4.SE,167,1464"
    })
    void aRealFileIsReadWithoutErrorsAndItsAccountsSumAsCountedByOtherMeans(String name, int vouchers, int rows)
            throws IOException {
        byte[] bytes = Files.readAllBytes(file(name));
        Reading reading = Reading.ofBytes(bytes);
        assertEquals(0, reading.problems().errors(), () -> reading.told().toString());
        assertEquals(SieEncoding.CP437, reading.encoding());
        assertEquals(vouchers, reading.file().vouchers());
        assertEquals(rows, reading.file().entries());
        assertEquals(sumsByOtherMeans(bytes), sums(reading));
    }

    private static Map<Integer, BigDecimal> sums(Reading reading) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        reading.vouchers()
                .forEach(voucher -> voucher.rows()
                        .forEach(row ->
                                sums.merge(row.account(), BigDecimal.valueOf(row.amountOre(), 2), BigDecimal::add)));
        return sums;
    }

    private static Map<Integer, BigDecimal> sumsByOtherMeans(byte[] bytes) {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        Matcher rows = ROW.matcher(new String(bytes, Charset.forName("IBM437")));
        while (rows.find()) {
            sums.merge(Integer.valueOf(rows.group(1)), new BigDecimal(rows.group(2)).setScale(2), BigDecimal::add);
        }
        return sums;
    }

    @Test
    void aRealFileOfBalancesOnlyIsRefused() throws IOException {
        Reading reading = Reading.ofBytes(Files.readAllBytes(file("1_BL0001_typ2.SE")));
        assertEquals(List.of("5 #SIETYP type-without-vouchers 2"), reading.told());
    }
}
