package se.samverk.costreporting.sie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SieReaderTest {
    @Test
    void aVoucherIsReadWithEverythingItSays() {
        Reading reading = Reading.of(
                "#VER A 17 20260315 \"Städ \\\"extra\\\" mars\" 20260401 \"Anna\"",
                "{",
                "#TRANS 4600 {1 \"110\" 6 \"2\" 7 anna} 1250.50 20260314 \"Städ, golv\" 12.25 \"Anna\"",
                "#TRANS\t2440\t{}\t-1250.5",
                "}");
        assertEquals(List.of(), reading.told());
        Reading.Voucher voucher = reading.vouchers().getFirst();
        assertEquals("A", voucher.series());
        assertEquals("17", voucher.number());
        assertEquals(20260315, voucher.date());
        assertEquals("Städ \"extra\" mars", voucher.text());
        assertEquals(
                List.of(
                        new Reading.Row(
                                4600, Map.of(1, "110", 6, "2", 7, "anna"), 125050, 20260314, "Städ, golv", "12.25"),
                        new Reading.Row(2440, Map.of(), -125050, 0, "", "")),
                voucher.rows());
    }

    @Test
    void identificationAndChartAreRead() {
        Reading reading = Reading.of(
                "#ORGNR 222000-1234 1 \"extra\"",
                "#DIM 1 \"Kostnadsställe\"",
                "#UNDERDIM 21 \"Delprojekt\" 6",
                "#OBJEKT 1 \"110\" \"IT-drift\"",
                "#KONTO 4600 \"Köp av verksamhet\"",
                "#KTYP 4600 K",
                "#NYTT \"en etikett som ingen känner\"");
        assertEquals(List.of(), reading.told());
        assertEquals("2220001234", reading.file().organisationNumber());
        assertEquals("Ekonomen 1.0", reading.file().program());
        assertEquals("Förbundet", reading.file().companyName());
        assertEquals(
                new SieYear(20260101, 20261231, false), reading.file().year().orElseThrow());
        assertEquals(Map.of(4600, "Köp av verksamhet"), reading.collected().accounts);
        assertEquals(Map.of(4600, 'K'), reading.collected().kinds);
        assertEquals(Map.of("1 110", "IT-drift"), reading.collected().objects);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "0.00,0",
        "-0,0",
        "1,100",
        "1.5,150",
        "1.05,105",
        "-12.30,-1230",
        "0012,1200",
        ".5,50",
        "-.25,-25",
        "100000000000.00,10000000000000",
        "-99999999999.99,-9999999999999"
    })
    void amountsThatFollowTheRulesAreReadToTheOre(String amount, long ore) {
        Reading reading = Reading.of(
                "#VER A 1 20260101",
                "{",
                "#TRANS 4600 {} " + amount,
                "#TRANS 2440 {} " + (amount.startsWith("-") ? amount.substring(1) : "-" + amount),
                "}");
        assertEquals(List.of(), reading.told());
        assertEquals(ore, reading.vouchers().getFirst().rows().getFirst().amountOre());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "1.234 amount-decimals",
                "0.000 amount-decimals",
                "+5 amount-invalid",
                "1e5 amount-invalid",
                "1,50 amount-invalid",
                "1.2.3 amount-invalid",
                "5. amount-invalid",
                "- amount-invalid",
                "--5 amount-invalid",
                "5- amount-invalid",
                "NaN amount-invalid",
                "100000000000.01 amount-too-large",
                "-100000000001 amount-too-large",
                "12345678901234567890 amount-too-large",
                "92233720368547758.07 amount-too-large",
                "99999999999999999999999999999999.99 amount-too-large"
            })
    void anAmountThatBreaksTheRulesIsAnErrorOnItsLine(String amount, String code) {
        Reading reading = Reading.of("#VER A 1 20260101", "{", "#TRANS 4600 {} " + amount, "}");
        assertEquals(List.of("10 #TRANS " + code + " " + amount), reading.told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"20110230", "20260001", "20261301", "20260100", "2026-01-01", "260101", "0", "00000000"})
    void aDateThatIsNoDayIsAnError(String date) {
        Reading reading = Reading.of("#VER A 1 " + date, "{", "}");
        assertEquals(List.of("8 #VER date-invalid " + date), reading.told());
    }

    @Test
    void aLeapDayIsADayInALeapYearOnly() {
        assertEquals(20240229, Numbers.date("20240229".getBytes(), 0, 8));
        assertEquals(Numbers.NONE, Numbers.date("21000229".getBytes(), 0, 8));
        assertEquals(20000229, Numbers.date("20000229".getBytes(), 0, 8));
    }

    @Test
    void aVoucherThatDoesNotSumToZeroIsAnErrorThatSaysByHowMuch() {
        Reading reading = Reading.of("#VER A 1 20260101", "{", "#TRANS 4600 {} 100", "#TRANS 2440 {} -99.95", "}");
        assertEquals(List.of("8 #VER voucher-unbalanced A 1 0.05"), reading.told());
    }

    @Test
    void aVoucherLargerThanTheLargestRowIsAnError() {
        Reading held = Reading.of(
                "#VER A 1 20260101",
                "{",
                "#TRANS 4600 {} 60000000000",
                "#TRANS 4601 {} 40000000000",
                "#TRANS 2440 {} -100000000000",
                "}");
        assertEquals(List.of(), held.told());
        Reading large = Reading.of(
                "#VER A 1 20260101",
                "{",
                "#TRANS 4600 {} 60000000000",
                "#TRANS 4601 {} 40000000000.01",
                "#TRANS 2440 {} -60000000000",
                "#TRANS 2440 {} -40000000000.01",
                "}");
        assertEquals(List.of("8 #VER sum-too-large A 1"), large.told());
    }

    @Test
    void anAddedRowWithItsTwinCountsOnceAndAStruckRowDoesNot() {
        Reading reading = Reading.of(
                "#VER A 1 20260101",
                "{",
                "#BTRANS 4600 {} 90 20260105 \"\" \"\" \"Anna\"",
                "#RTRANS 4600 {1 \"1\"} 100 20260105 \"\" \"\" \"Anna\"",
                "#TRANS 4600 {1 \"1\"} 100 20260101",
                "#TRANS 2440 {} -100",
                "}");
        assertEquals(List.of(), reading.told());
        assertEquals(2, reading.file().entries());
    }

    @Test
    void anAddedRowWithoutItsTwinCountsAndIsTold() {
        Reading reading = Reading.of(
                "#VER A 1 20260101", "{", "#RTRANS 4600 {} 100", "#TRANS 2440 {} -50", "#RTRANS 2440 {} -50", "}");
        assertEquals(List.of("10 #RTRANS added-row-alone", "12 #RTRANS added-row-alone"), reading.told());
        assertEquals(3, reading.file().entries());
    }

    @Test
    void twoEqualAddedRowsWithTheirTwinsCountTwice() {
        Reading reading = Reading.of(
                "#VER A 1 20260101",
                "{",
                "#RTRANS 4600 {} 100",
                "#TRANS 4600 {} 100",
                "#RTRANS 4600 {} 100",
                "#TRANS 4600 {} 100",
                "#TRANS 2440 {} -200",
                "}");
        assertEquals(List.of(), reading.told());
        assertEquals(3, reading.file().entries());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aFileWithoutVouchersIsRefusedAtOnce(int type) {
        Reading reading = Reading.ofLines(List.of("#FLAGGA 0", "#SIETYP " + type, "#IB 0 x", "rubbish"));
        assertEquals(List.of("2 #SIETYP type-without-vouchers " + type), reading.told());
    }

    @Test
    void aFileThatDoesNotSayItsTypeIsOfTypeOne() {
        Reading reading = Reading.ofLines(List.of("#FLAGGA 0", "#VER A 1 20260101", "{", "}"));
        assertEquals(List.of("2 #VER type-missing"), reading.told());
        assertEquals(
                List.of("0 #SIETYP type-missing"),
                Reading.ofLines(List.of("#FLAGGA 0", "#GEN 20260101")).told());
    }

    @Test
    void aFileThatDoesNotBeginWithItsFlagIsAnError() {
        Reading reading = Reading.ofLines(List.of("#SIETYP 4", "#RAR 0 20260101 20261231"));
        assertEquals(List.of("1 #SIETYP flag-missing"), reading.told());
    }

    @Test
    void recordsOutOfOrderAreReadWithOneWarning() {
        Reading reading =
                Reading.of("#VER A 1 20260101", "{", "#TRANS 4600 {} 0", "}", "#KONTO 4600 \"Köp\"", "#DIM 1 \"K\"");
        assertEquals(List.of("12 #KONTO order"), reading.told());
        assertEquals(Map.of(4600, "Köp"), reading.collected().accounts);
    }

    @Test
    void aVoucherOutsideTheYearsOfTheFileIsAnError() {
        Reading reading = Reading.of("#VER A 1 20271231", "{", "#TRANS 4600 {} 0", "}");
        assertEquals(List.of("8 #VER date-outside-years 20271231"), reading.told());
    }

    @Test
    void withoutAYearAVoucherBelongsToTheCalendarYearOfItsDate() {
        Reading reading = Reading.ofLines(
                List.of("#FLAGGA 0", "#SIETYP 4", "#RAR 0  ", "#VER \"\" 0 20110824", "{", "#TRANS 1510 {} 0", "}"));
        assertEquals(List.of("3 #RAR year-without-dates", "4 #VER year-missing"), reading.told());
        Reading.Voucher voucher = reading.vouchers().getFirst();
        assertEquals(new SieYear(20110101, 20111231, true), voucher.year());
        assertEquals("", voucher.number(), "0 means that the receiver is to number it");
    }

    @Test
    void theYearsOfAFileAreTakenFromItsRecords() {
        Reading reading = Reading.ofLines(List.of(
                "#FLAGGA 0",
                "#SIETYP 4",
                "#RAR 0 20250701 20260630",
                "#RAR -1 20240701 20250630",
                "#VER A 1 20250630",
                "{",
                "#TRANS 1510 {} 0",
                "}"));
        assertEquals(
                new SieYear(20240701, 20250630, false),
                reading.vouchers().getFirst().year());
    }

    @Test
    void faultyYearsAreErrors() {
        Reading reading = Reading.ofLines(List.of(
                "#FLAGGA 0",
                "#SIETYP 4",
                "#RAR 0 20251231 20250101",
                "#RAR -1 20240101 20240231",
                "#RAR x 20240101 20241231",
                "#RAR -2 20230101 20231231",
                "#RAR -2 20230101 20231231"));
        assertEquals(
                List.of(
                        "3 #RAR year-reversed 20251231 20250101",
                        "4 #RAR date-invalid 20240231",
                        "5 #RAR year-number-invalid x",
                        "7 #RAR year-repeated -2"),
                reading.told());
    }

    @Test
    void anotherCurrencyIsAnError() {
        assertEquals(
                List.of("8 #VALUTA currency-not-sek EUR"),
                Reading.of("#VALUTA EUR").told());
    }

    @Test
    void labelsInLowerCaseAreNotOverlooked() {
        Reading reading = Reading.of("#ver a 1 20260101", "{", "#trans 4600 {} 0", "}");
        assertEquals(1, reading.file().entries());
        assertFalse(reading.problems().hasErrors());
    }

    @Test
    void aFileReadBeforeSaysSo() {
        Reading reading = Reading.ofLines(List.of("#FLAGGA 1", "#SIETYP 4"));
        assertEquals(List.of("1 #FLAGGA flag-set"), reading.told());
        assertTrue(reading.problems().warnings() == 1);
    }
}
