package se.samverk.costreporting.report;

import java.util.List;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.Markup;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.statement.CorrectedSum;

/** What of a report's sums belongs to months that are closed, each with the month that it corrects. */
final class PdfCorrections {
    private PdfCorrections() {}

    static void write(Markup body, CostReport report) {
        if (report.corrections().isEmpty()) {
            return;
        }
        Texts texts = report.texts();
        body.heading("corrections", texts.of("pdf.corrections"));
        body.text("p", texts.of("pdf.corrections.text"));
        body.table(
                "texts",
                List.of(texts.of("service"), texts.of("correction"), texts.of("correction.in"), texts.of("amount")),
                report.corrections().stream().map(each -> row(report, each)).toList(),
                List.of(
                        texts.of("sum"),
                        "",
                        "",
                        Kronor.signed(report.statement().correctionOre())));
    }

    private static List<String> row(CostReport report, CorrectedSum corrected) {
        return List.of(
                report.service(corrected.serviceCode()),
                report.corrects(corrected.originMonth()),
                report.texts().month(corrected.month()),
                Kronor.signed(corrected.amountOre()));
    }
}
