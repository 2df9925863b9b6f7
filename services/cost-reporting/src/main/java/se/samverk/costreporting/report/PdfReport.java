package se.samverk.costreporting.report;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.Markup;
import se.samverk.costreporting.file.PdfPrinter;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.statement.Statement;
import se.samverk.costreporting.statement.UsedKey;

/** The report for reading, on screen, by ear and on paper. */
@Singleton
class PdfReport {
    private static final String NONE = "–";
    private static final BigDecimal WHOLE = new BigDecimal("100.0");

    private final PdfPrinter printer;

    PdfReport(PdfPrinter printer) {
        this.printer = printer;
    }

    void write(CostReport report, OutputStream out) throws IOException {
        Texts texts = report.texts();
        printer.print(
                Markup.page(
                        texts.language().tag(),
                        report.title(),
                        texts.of("pdf.description", report.statement().municipalityName()),
                        PdfPrinter.style(texts, report.statement().municipalityName(), texts.period(report.period())),
                        body -> body(body, report)),
                out);
    }

    private static void body(Markup body, CostReport report) {
        body.text("h1", report.title());
        summary(body, report);
        if (!report.statement().services().isEmpty()) {
            services(body, report);
            departments(body, report);
        }
        months(body, report);
        PdfCorrections.write(body, report);
        undistributed(body, report);
        if (!report.keys().isEmpty()) {
            method(body, report);
        }
        about(body, report);
    }

    private static void summary(Markup body, CostReport report) {
        Texts texts = report.texts();
        Statement statement = report.statement();
        body.element(
                "p",
                p -> p.attribute("class", "lead")
                        .write(texts.of("pdf.lead", report.federation(), statement.municipalityName())));
        body.text("p", report.state());
        body.heading("summary", texts.of("sheet.summary"));
        body.table(
                "facts",
                List.of(texts.of("pdf.what"), texts.of("pdf.value")),
                List.of(
                        List.of(texts.of("pdf.total"), Kronor.withUnit(statement.totalOre())),
                        List.of(texts.of("pdf.corrections.lead"), Kronor.signedWithUnit(statement.correctionOre())),
                        List.of(texts.of("inhabitants"), inhabitants(statement)),
                        List.of(texts.of("pdf.per-inhabitant"), withUnit(statement.perInhabitantOre())),
                        List.of(
                                texts.of("pdf.previous", report.previousPeriod()),
                                Kronor.withUnit(statement.previousTotalOre())),
                        List.of(texts.of("pdf.change"), Kronor.signedWithUnit(statement.changeOre()))),
                null);
    }

    private static void services(Markup body, CostReport report) {
        Texts texts = report.texts();
        Statement statement = report.statement();
        body.heading("services", texts.of("pdf.services"));
        body.table(
                "parts",
                head(texts, "service"),
                statement.services().stream()
                        .map(each -> List.of(
                                report.service(each.serviceCode()),
                                Kronor.text(each.amountOre()),
                                percent(each.sharePercent()),
                                Kronor.text(each.previousAmountOre()),
                                Kronor.signed(each.amountOre().minus(each.previousAmountOre()))))
                        .toList(),
                foot(report));
    }

    private static void departments(Markup body, CostReport report) {
        Texts texts = report.texts();
        Statement statement = report.statement();
        body.heading("departments", texts.of("pdf.departments"));
        body.table(
                "parts",
                head(texts, "department"),
                statement.departments().stream()
                        .map(each -> List.of(
                                report.department(each.departmentCode()),
                                Kronor.text(each.amountOre()),
                                percent(each.sharePercent()),
                                Kronor.text(each.previousAmountOre()),
                                Kronor.signed(each.amountOre().minus(each.previousAmountOre()))))
                        .toList(),
                foot(report));
    }

    private static void months(Markup body, CostReport report) {
        Texts texts = report.texts();
        body.heading("months", texts.of("pdf.months"));
        body.table(
                "parts months",
                List.of(texts.of("month"), texts.of("amount")),
                report.statement().months().stream()
                        .map(each -> List.of(
                                texts.month(YearMonth.parse(each.month())),
                                each.runId() == null ? texts.of("pdf.not-allocated") : Kronor.text(each.amountOre())))
                        .toList(),
                List.of(texts.of("sum"), Kronor.text(report.statement().totalOre())));
    }

    private static void undistributed(Markup body, CostReport report) {
        Texts texts = report.texts();
        Ore unmatched = report.statement().unmatchedOre();
        body.heading("undistributed", texts.of("pdf.undistributed"));
        body.text("p", texts.of("pdf.undistributed.text"));
        if (unmatched != null) {
            body.text("p", texts.of("pdf.unmatched", Kronor.withUnit(unmatched)));
        }
    }

    private static void method(Markup body, CostReport report) {
        Texts texts = report.texts();
        body.heading("method", texts.of("pdf.method"));
        body.text("p", texts.of("pdf.method.text"));
        body.table(
                "keys",
                List.of(
                        texts.of("service"),
                        texts.of("key"),
                        texts.of("key.version"),
                        texts.of("key.from"),
                        texts.of("key.basis"),
                        texts.of("amount")),
                report.keys().stream().map(key -> keyRow(report, key)).toList(),
                List.of(
                        texts.of("sum"),
                        "",
                        "",
                        "",
                        "",
                        Kronor.text(
                                report.keys().stream().map(UsedKey::amountOre).reduce(Ore.ZERO, Ore::plus))));
        body.text("p", texts.messages().text(texts.language(), "explanation.rule"));
    }

    private static List<String> keyRow(CostReport report, UsedKey key) {
        Texts texts = report.texts();
        return List.of(
                report.service(key.serviceCode()),
                texts.name(key.nameSv(), key.nameEn()),
                Integer.toString(key.versionNumber()),
                key.validFrom().toString(),
                texts.of("basis." + key.basis()),
                Kronor.text(key.amountOre()));
    }

    private static void about(Markup body, CostReport report) {
        Texts texts = report.texts();
        List<UUID> runs = report.statement().runIds();
        body.heading("about", texts.of("pdf.about"));
        body.text("p", texts.of("pdf.about.text", report.made().toString()));
        if (!runs.isEmpty()) {
            body.text(
                    "p", texts.of("pdf.runs", runs.stream().map(UUID::toString).collect(Collectors.joining(", "))));
        }
    }

    private static List<String> head(Texts texts, String first) {
        return List.of(
                texts.of(first),
                texts.of("amount"),
                texts.of("pdf.share"),
                texts.of("total.previous"),
                texts.of("change"));
    }

    private static List<String> foot(CostReport report) {
        Statement statement = report.statement();
        return List.of(
                report.texts().of("sum"),
                Kronor.text(statement.totalOre()),
                statement.totalOre().equals(Ore.ZERO) ? NONE : Kronor.percent(WHOLE),
                Kronor.text(statement.previousTotalOre()),
                Kronor.signed(statement.changeOre()));
    }

    private static String inhabitants(Statement statement) {
        Integer inhabitants = statement.inhabitants();
        return inhabitants == null ? NONE : Kronor.grouped(inhabitants.toString());
    }

    private static String withUnit(@Nullable Ore amount) {
        return amount == null ? NONE : Kronor.withUnit(amount);
    }

    private static String percent(@Nullable BigDecimal percent) {
        return percent == null ? NONE : Kronor.percent(percent);
    }
}
