package se.samverk.costreporting.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.Markup;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.statement.Correction;

/** The part of a line's evidence that says why a closed month is corrected, and by how much. */
final class EvidenceCorrection {
    private EvidenceCorrection() {}

    static String month(Texts texts, Correction correction) {
        return texts.month(YearMonth.parse(correction.originMonth()));
    }

    static List<List<String>> facts(Texts texts, Correction correction) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of(texts.of("correction.now"), Kronor.withUnit(correction.recalculatedOre())));
        facts.add(List.of(texts.of("correction.reported"), Kronor.withUnit(correction.reportedOre())));
        BigDecimal numerator = correction.reportedNumerator();
        BigDecimal denominator = correction.reportedDenominator();
        if (numerator != null && denominator != null) {
            facts.add(List.of(
                    texts.of("correction.weights"), Kronor.number(numerator) + " / " + Kronor.number(denominator)));
        }
        facts.add(List.of(texts.of("correction.difference"), Kronor.signedWithUnit(correction.differenceOre())));
        UUID original = correction.correctsLineId();
        if (original != null) {
            facts.add(List.of(texts.of("correction.original"), original.toString()));
        }
        correction
                .earlierCorrections()
                .forEach(earlier -> facts.add(List.of(
                        texts.of("correction.earlier", texts.month(YearMonth.parse(earlier.month()))),
                        Kronor.signedWithUnit(earlier.amountOre()))));
        return facts;
    }

    /** The vouchers that have come since the month was closed; there are as many as the web page shows. */
    static void late(Markup body, Evidence evidence) {
        Correction correction = evidence.explanation().correction();
        if (correction == null || correction.lateVouchers().isEmpty()) {
            return;
        }
        Texts texts = evidence.texts();
        body.heading("late", texts.of("correction.vouchers", correction.lateVoucherCount()));
        body.table(
                "sources",
                List.of(texts.of("voucher"), texts.of("date"), texts.of("text"), texts.of("amount")),
                correction.lateVouchers().stream()
                        .map(each -> List.of(
                                each.series() + " " + each.number(),
                                each.date().toString(),
                                each.text(),
                                Kronor.text(each.amountOre())))
                        .toList(),
                null);
    }
}
