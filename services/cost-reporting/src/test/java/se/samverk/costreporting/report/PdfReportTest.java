package se.samverk.costreporting.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.costreporting.file.PdfPrinter;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.period.Period;
import se.samverk.costreporting.period.PeriodState;
import se.samverk.costreporting.statement.CorrectedSum;
import se.samverk.costreporting.statement.Statement;
import se.samverk.costreporting.statement.UsedKey;
import se.samverk.costreporting.testing.ReadPdf;
import se.samverk.test.PostgresResource;

/** PDF files that are hard to print: without rows, over many pages, with long and odd names. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PdfReportTest {
    private static final String LONG =
            "Överförmyndarverksamhetens ärendehanteringssystem för långsiktiga åtaganden i Västra Götalands kommuner ";
    private static final String MEMBER =
            "Åsele's \\\"och\" " + LONG.substring(0, 20).trim();
    private static final String ODD = "A & B <script>alert(1)</script> ”citat” 日本 \u0000\uD83D\uDE00 ";

    @Inject
    Messages messages;

    @ParameterizedTest
    @MethodSource("hard")
    void economistGetsAnAccessiblePdf_whateverTheReportHolds(int services, String name, Language language)
            throws IOException {
        byte[] file = print(services, name, language);
        ReadPdf.assertAccessible(services + " of " + name, file);
        assertTrue(services < 100 || ReadPdf.pages(file) > 5);
    }

    static Stream<Arguments> hard() {
        return Stream.of(
                Arguments.of(0, "", Language.SV),
                Arguments.of(1, LONG, Language.SV),
                Arguments.of(30, ODD, Language.EN),
                Arguments.of(150, "Tjänst ", Language.SV));
    }

    @Test
    void textOfPdf_isTheNamesAsTheyAre_andNeverMarkup() throws IOException {
        String text = ReadPdf.text(print(3, ODD, Language.SV));
        assertTrue(text.contains("A & B <script>alert(1)</script> ”citat”"), text);
        assertEquals(1, text.split("Kostnadsrapport för Åsele", -1).length - 1, text);
    }

    @Test
    void everyPage_saysWhoseAndWhenItIs_andWhichOfHowMany() throws IOException {
        List<String> pages = ReadPdf.textOfPages(print(60, "Tjänst ", Language.SV));
        for (int page = 0; page < pages.size(); page++) {
            String text = pages.get(page);
            assertTrue(text.startsWith(MEMBER + " kvartal 1 2026"), text);
            assertTrue(text.endsWith("Sida " + (page + 1) + " av " + pages.size()), text);
        }
    }

    @Test
    void sums_haveTheirShareAndSign_andCorrectionsTheirMonths() throws IOException {
        String text = ReadPdf.text(print(3, "Tjänst ", Language.SV)).replace('\u00a0', ' ');
        assertTrue(text.contains("100,0 % −0,05 +0,07"), text);
        assertTrue(text.contains("Föregående period (kvartal 4 2025) −0,05 kr"), text);
        assertTrue(text.contains("Förändring +0,07 kr"), text);
        assertTrue(text.contains("Tjänst 2 Rättelse av november 2025 februari 2026 +2,00"), text);
    }

    private byte[] print(int services, String name, Language language) throws IOException {
        Period period = Period.parse("2026-Q1");
        List<Integer> numbers = IntStream.range(0, services).boxed().toList();
        Statement statement = new Statement(
                "1494",
                MEMBER,
                period.text(),
                period.previous().text(),
                List.of(UUID.randomUUID()),
                "partial",
                PeriodState.DRAFT,
                null,
                new Ore(Long.MAX_VALUE),
                null,
                new Ore(-5),
                new Ore(7),
                Ore.ZERO,
                new Ore(1),
                numbers.stream().map(i -> service(name, i)).toList(),
                numbers.stream().map(i -> department(name, i)).toList(),
                List.of(new Statement.MonthAmount("2026-01", null, Ore.ZERO)),
                List.of());
        List<UsedKey> keys = numbers.stream()
                .map(i -> new UsedKey("t" + i, name, name, 1, LocalDate.EPOCH, "mix", new Ore(i)))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfReport(new PdfPrinter())
                .write(
                        CostReport.of(
                                LONG,
                                period,
                                statement,
                                keys,
                                corrections(services),
                                null,
                                LocalDate.EPOCH,
                                new Texts(messages, language)),
                        out);
        return out.toByteArray();
    }

    private static List<CorrectedSum> corrections(int services) {
        LocalDate closed = LocalDate.of(2025, 11, 1);
        return IntStream.range(0, services)
                .mapToObj(i -> new CorrectedSum(LocalDate.of(2026, 2, 1), closed, "t" + i, new Ore(i * 100L)))
                .toList();
    }

    private static Statement.ServiceAmount service(String name, int i) {
        return new Statement.ServiceAmount(
                "t" + i, name + i, name + i, new Ore(123456789L * i), new Ore(-i), BigDecimal.TEN);
    }

    private static Statement.DepartmentAmount department(String name, int i) {
        return new Statement.DepartmentAmount(
                i == 0 ? null : "F" + i, name + i, name + i, new Ore(987654321L * i), Ore.ZERO, null);
    }
}
