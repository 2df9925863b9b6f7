package se.samverk.costreporting.report;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.Markup;
import se.samverk.costreporting.file.PdfPrinter;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.statement.Explanation;
import se.samverk.costreporting.statement.LineVoucher;

/** A line's evidence for reading and filing. It holds so many rows and vouchers as can be read. */
@Singleton
class EvidencePdf {
    static final int MOST_ROWS = 500;

    private final PdfPrinter printer;

    EvidencePdf(PdfPrinter printer) {
        this.printer = printer;
    }

    void write(Evidence evidence, Consumer<Consumer<LineVoucher>> vouchers, OutputStream out) throws IOException {
        Texts texts = evidence.texts();
        List<LineVoucher> shown = new ArrayList<>();
        vouchers.accept(voucher -> {
            if (shown.size() < MOST_ROWS) {
                shown.add(voucher);
            }
        });
        printer.print(
                Markup.page(
                        texts.language().tag(),
                        evidence.title(),
                        texts.of("evidence.description", evidence.member()),
                        PdfPrinter.style(texts, evidence.member(), evidence.month()),
                        body -> body(body, evidence, shown)),
                out);
    }

    private static void body(Markup body, Evidence evidence, List<LineVoucher> vouchers) {
        Texts texts = evidence.texts();
        body.text("h1", evidence.title());
        body.element(
                "p",
                p -> p.attribute("class", "lead")
                        .write(texts.of("evidence.lead", evidence.federation(), evidence.member())));
        int number = 0;
        for (Evidence.Step step : evidence.steps()) {
            body.heading("step" + ++number, step.heading());
            body.table("facts wide", List.of(texts.of("pdf.what"), texts.of("pdf.value")), step.facts(), null);
        }
        body.text("p", evidence.explanation().rule());
        EvidenceCorrection.late(body, evidence);
        sources(body, evidence);
        vouchers(body, evidence, vouchers);
        body.text("p", texts.of("evidence.made", evidence.made().toString()));
    }

    private static void sources(Markup body, Evidence evidence) {
        Texts texts = evidence.texts();
        List<Explanation.Source> sources = evidence.explanation().sources();
        if (sources.isEmpty()) {
            return;
        }
        body.heading("sources", texts.of("evidence.sources"));
        if (sources.size() > MOST_ROWS) {
            body.text("p", texts.of("evidence.some-rows", MOST_ROWS, sources.size()));
        }
        body.table(
                "sources",
                List.of(
                        texts.of("account"),
                        texts.of("account.name"),
                        texts.of("cost-centre"),
                        texts.of("project"),
                        texts.of("amount")),
                sources.stream()
                        .limit(MOST_ROWS)
                        .map(each -> List.of(
                                each.account(),
                                orEmpty(each.accountName()),
                                orEmpty(each.costCentre()),
                                orEmpty(each.project()),
                                Kronor.text(each.amountOre())))
                        .toList(),
                List.of(
                        texts.of("sum"),
                        "",
                        "",
                        "",
                        Kronor.text(sources.stream()
                                .map(Explanation.Source::amountOre)
                                .reduce(Ore.ZERO, Ore::plus))));
    }

    private static void vouchers(Markup body, Evidence evidence, List<LineVoucher> vouchers) {
        Texts texts = evidence.texts();
        if (vouchers.isEmpty()) {
            return;
        }
        body.heading("vouchers", texts.of("evidence.vouchers"));
        if (vouchers.size() < evidence.explanation().voucherCount()) {
            body.text(
                    "p",
                    texts.of(
                            "evidence.some",
                            vouchers.size(),
                            evidence.explanation().voucherCount()));
        }
        Ore change = evidence.explanation().laterLedgerChangeOre();
        if (!change.equals(Ore.ZERO)) {
            body.text("p", texts.of("evidence.changed", Kronor.withUnit(change)));
        }
        body.table(
                "sources",
                List.of(texts.of("voucher"), texts.of("date"), texts.of("text"), texts.of("amount")),
                vouchers.stream()
                        .map(each -> List.of(
                                each.series() + " " + each.number(),
                                each.date().toString(),
                                each.text(),
                                Kronor.text(each.amountOre())))
                        .toList(),
                null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
