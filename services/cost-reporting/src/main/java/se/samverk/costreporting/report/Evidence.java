package se.samverk.costreporting.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.statement.Correction;
import se.samverk.costreporting.statement.Explanation;
import se.samverk.costreporting.statement.UsedReading;

/**
 * How one line came to be, as an auditor reads it: the steps of the calculation, each with its figures in words. Both
 * forms of the file are made from this.
 *
 * @param member name and code
 * @param made the day the file was made
 */
record Evidence(
        String federation,
        String member,
        Explanation explanation,
        List<UsedReading> readings,
        LocalDate made,
        Texts texts) {

    /** A step: its heading, and what is known in it. */
    record Step(String heading, List<List<String>> facts) {}

    String title() {
        return texts.of("evidence.title", pool(), month());
    }

    String month() {
        return texts.month(YearMonth.parse(explanation.line().month()));
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(texts.of("evidence.amount"), amount()));
        steps.add(new Step(texts.of("evidence.pool"), cost()));
        steps.add(new Step(texts.of("evidence.key"), key()));
        if (!readings.isEmpty()) {
            steps.add(new Step(texts.of("evidence.readings"), read()));
        }
        steps.add(new Step(texts.of("evidence.share"), share()));
        Correction correction = explanation.correction();
        if (correction != null) {
            steps.add(new Step(
                    texts.of("correction.of", EvidenceCorrection.month(texts, correction)),
                    EvidenceCorrection.facts(texts, correction)));
        }
        return steps;
    }

    private String pool() {
        return texts.name(explanation.pool().nameSv(), explanation.pool().nameEn());
    }

    private List<List<String>> amount() {
        String department = explanation.line().departmentCode();
        return List.of(
                fact("amount.text", Kronor.withUnit(explanation.line().amountOre())),
                fact("municipality", member),
                fact("service", explanation.line().serviceCode()),
                fact("department", department == null ? texts.of("department.none") : department),
                fact("month", month()),
                fact("evidence.line", explanation.line().id().toString()),
                fact("evidence.run", explanation.runId().toString()));
    }

    private List<List<String>> cost() {
        List<List<String>> facts = new ArrayList<>();
        facts.add(fact("evidence.pool.name", pool() + " (" + explanation.pool().code() + ")"));
        facts.add(fact("evidence.direct", Kronor.withUnit(explanation.pool().directOre())));
        explanation
                .overheadSteps()
                .forEach(step -> facts.add(List.of(
                        texts.of("evidence.from", texts.name(step.nameSv(), step.nameEn())),
                        Kronor.withUnit(step.amountOre()) + " (" + Kronor.number(step.numerator()) + " / "
                                + Kronor.number(step.denominator()) + ")")));
        facts.add(fact("evidence.total", Kronor.withUnit(explanation.pool().totalOre())));
        return facts;
    }

    private List<List<String>> key() {
        Explanation.Key key = explanation.key();
        List<List<String>> facts = new ArrayList<>();
        facts.add(fact("key", texts.name(key.nameSv(), key.nameEn()) + " (" + key.code() + ")"));
        facts.add(fact("key.version", Integer.toString(key.versionNumber())));
        facts.add(fact("key.from", key.validFrom().toString()));
        facts.add(fact("key.basis", texts.of("basis." + key.basis())));
        key.components()
                .forEach(part ->
                        facts.add(List.of(texts.of("evidence.part", part.code()), Kronor.number(part.weight()))));
        return facts;
    }

    private List<List<String>> read() {
        return readings.stream()
                .map(reading -> List.of(
                        texts.of(
                                "evidence.reading",
                                texts.name(reading.nameSv(), reading.nameEn()),
                                reading.readOn().toString()),
                        Kronor.number(reading.quantity()) + " " + texts.of("unit." + reading.unit())))
                .toList();
    }

    private List<List<String>> share() {
        return List.of(
                fact("numerator", Kronor.number(explanation.numerator())),
                fact("denominator", Kronor.number(explanation.denominator())),
                fact("evidence.unit", texts.of("unit." + explanation.unit())),
                fact("evidence.percent", Kronor.percent(explanation.sharePercent())),
                fact("evidence.exact", Kronor.number(new BigDecimal(explanation.exactShare())) + " öre"),
                fact(
                        "evidence.rounding",
                        Kronor.number(BigDecimal.valueOf(
                                        explanation.roundingOre().value())) + " öre"),
                outcome());
    }

    /** What the share comes to: the amount, or for a correction what the closed month comes to now. */
    private List<String> outcome() {
        Correction correction = explanation.correction();
        return correction == null
                ? fact("amount.text", Kronor.withUnit(explanation.line().amountOre()))
                : fact("correction.now", Kronor.withUnit(correction.recalculatedOre()));
    }

    private List<String> fact(String key, String value) {
        return List.of(texts.of(key), value);
    }
}
