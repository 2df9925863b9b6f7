package se.samverk.costreporting.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverk.test.PostgresResource;

/** Into a year that the ledger has nothing of, rows are stored while the file is still being judged. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EmptyYearImportTest {
    /** So many that their rows and the vouchers themselves take turns on the connection. */
    private static final int MANY = 20_000;

    @Test
    void manyVouchers_areAllInTheLedger() {
        Ledger.Books books = many();
        JsonPath imported = Ledger.imported(books.bytes());
        assertEquals("completed", imported.getString("state"));
        assertEquals(MANY, imported.getInt("newVoucherCount"));
        assertEquals(2 * MANY, imported.getInt("newEntryCount"));
        assertEquals(MANY + " " + 2 * MANY + " " + 100L * MANY, Ledger.held(books.organisation()));
    }

    @Test
    void errorAtTheVeryEnd_leavesNotOneRow() {
        String before = rows();
        JsonPath refused = Ledger.imported(many().with("#VER A 99999 20260303 \"Skev\"", "{", "#TRANS 4600 {} 1", "}")
                .bytes());
        assertEquals("refused", refused.getString("state"));
        assertEquals(before, rows());
    }

    @Test
    void numbersThatSeveralVouchersHave_areAllStored() {
        Ledger.Books books = Ledger.books()
                .voucher("A 7", 20260115, "Städning", "10")
                .voucher("A 7", 20260116, "El", "20")
                .voucher("A 7", 20260115, "Städning", "10");
        JsonPath imported = Ledger.imported(books.bytes());
        assertEquals("completed", imported.getString("state"));
        assertEquals("3 6 4000", Ledger.held(books.organisation()));
    }

    /** Allowed in no file, yet understood: the year that seemed empty at the first voucher turns out not to be. */
    @Test
    void organisationNamedAfterTheVouchers_addsJustWhatItsYearDoesNotHave() {
        Ledger.Books january = Ledger.books().voucher("A 1", 20260115, "Städning", "10");
        Ledger.imported(january.bytes());
        List<String> late =
                new ArrayList<>(january.voucher("A 2", 20260215, "El", "20").lines());
        String organisation = "#ORGNR " + january.organisation();
        late.remove(organisation);
        late.add(organisation);
        JsonPath second = Ledger.imported(new Ledger.Books(january.organisation(), late).bytes());
        assertEquals("completed", second.getString("state"));
        assertEquals(1, second.getInt("newVoucherCount"));
        assertEquals(2, second.getInt("newEntryCount"));
        assertEquals("2 4 3000", Ledger.held(january.organisation()));
    }

    private static String rows() {
        return Ledger.figure("select count(*) from ledger_entry");
    }

    private static Ledger.Books many() {
        return Ledger.books()
                .with(IntStream.rangeClosed(1, MANY)
                        .boxed()
                        .flatMap(number -> List.of(
                                "#VER A " + number + " 20260" + (1 + number % 9) + "15 \"Faktura " + number + "\"",
                                "{",
                                "#TRANS 4600 {1 \"110\"} 1",
                                "#TRANS 2440 {} -1",
                                "}")
                                .stream())
                        .toArray(String[]::new));
    }
}
