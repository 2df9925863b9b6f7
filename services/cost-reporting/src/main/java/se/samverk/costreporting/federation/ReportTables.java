package se.samverk.costreporting.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.federation.AmountTable.AmountColumn;
import se.samverk.costreporting.federation.AmountTable.Below;
import se.samverk.costreporting.federation.AmountTable.DifferenceOf;
import se.samverk.costreporting.federation.AmountTable.Line;
import se.samverk.costreporting.federation.AmountTable.SumOf;
import se.samverk.costreporting.federation.AmountTable.TextColumn;
import se.samverk.costreporting.federation.AmountTable.Worked;
import se.samverk.costreporting.file.Texts;

/** The report's parts as tables, in their reader's language. */
record ReportTables(Texts texts) {
    private static final double CODE = 22;
    private static final double NAME = 36;

    /** What a file can hold. */
    enum Table {
        RECOVERY,
        COST_TREND,
        COST_CHANGES,
        INVOICED_CHANGES;

        static final String PATTERN = "recovery|cost-trend|cost-changes|invoiced-changes";

        static Table of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    AmountTable recovery(FederationReport report) {
        List<Line> lines = report.services().stream()
                .map(service -> new Line(
                        List.of(
                                service.serviceCode(),
                                texts.name(service.nameSv(), service.nameEn()),
                                texts.of("federation.state." + service.state())),
                        List.of(
                                service.directOre(),
                                service.overheadOre(),
                                service.correctionOre(),
                                service.costOre(),
                                service.municipalitiesOre(),
                                service.othersOre(),
                                service.invoicedOre(),
                                service.differenceOre())))
                .toList();
        return new AmountTable(
                texts.of("federation.recovery"),
                texts.of("sum"),
                List.of(service(), serviceName(), text("state", NAME / 2)),
                List.of(
                        amount("direct"),
                        amount("overhead"),
                        amount("correction"),
                        worked("cost", new SumOf(0, 2)),
                        amount("municipalities"),
                        amount("others"),
                        worked("invoiced", new SumOf(4, 5)),
                        worked("difference", new DifferenceOf(6, 3))),
                lines,
                new Below(
                        3,
                        List.of(texts.of("federation.stuck"), texts.of("matrix.unmatched")),
                        List.of(report.sums().stuckOverheadOre(), report.sums().unmatchedOre()),
                        texts.of("matrix.source")));
    }

    AmountTable trend(CostTrend trend) {
        List<AmountColumn> columns = new ArrayList<>();
        trend.points()
                .forEach(point -> columns.add(new AmountColumn(point.period(), texts.period(point.period()), null)));
        int last = columns.size() - 1;
        columns.add(worked("cost", new SumOf(0, last)));
        columns.add(amount("year-before"));
        columns.add(worked("change", new DifferenceOf(last + 1, last + 2)));
        List<Line> lines = trend.services().stream()
                .map(service -> new Line(
                        List.of(service.serviceCode(), texts.name(service.nameSv(), service.nameEn())),
                        Stream.concat(
                                        service.points().stream().map(point -> known(point.costOre())),
                                        Stream.of(service.costOre(), service.previousCostOre(), service.changeOre()))
                                .toList()))
                .toList();
        return new AmountTable(
                texts.of("federation.cost-trend"),
                texts.of("sum"),
                List.of(service(), serviceName()),
                columns,
                lines,
                null);
    }

    private static Ore known(@Nullable Ore amount) {
        return amount == null ? Ore.ZERO : amount;
    }

    AmountTable costChanges(List<CostChange> changes) {
        List<Line> lines = changes.stream()
                .map(change -> new Line(
                        List.of(
                                change.serviceCode(),
                                texts.name(change.nameSv(), change.nameEn()),
                                change.municipality(),
                                change.municipalityName()),
                        List.of(
                                change.beforeOre(),
                                change.parts().directOre(),
                                change.parts().overheadOre(),
                                change.parts().volumeOre(),
                                change.parts().keyOre(),
                                change.parts().correctionOre(),
                                change.parts().roundingOre(),
                                change.afterOre(),
                                change.changeOre())))
                .toList();
        return new AmountTable(
                texts.of("federation.cost-changes"),
                texts.of("sum"),
                List.of(service(), serviceName(), text("municipality", 12), text("municipality_name", NAME)),
                List.of(
                        amount("before"),
                        amount("direct"),
                        amount("overhead"),
                        amount("volume"),
                        amount("key"),
                        amount("correction"),
                        amount("rounding"),
                        worked("after", new SumOf(0, 6)),
                        worked("change", new DifferenceOf(7, 0))),
                lines,
                null);
    }

    AmountTable invoicedChanges(List<InvoicedChange> changes) {
        List<Line> lines = changes.stream()
                .map(change -> new Line(
                        List.of(
                                change.serviceCode(),
                                texts.name(change.nameSv(), change.nameEn()),
                                change.customerCode(),
                                change.customerName()),
                        List.of(
                                change.beforeOre(),
                                change.parts().priceOre(),
                                change.parts().volumeOre(),
                                change.parts().roundingOre(),
                                change.afterOre(),
                                change.changeOre())))
                .toList();
        return new AmountTable(
                texts.of("federation.invoiced-changes"),
                texts.of("sum"),
                List.of(service(), serviceName(), text("customer", CODE), text("customer_name", NAME)),
                List.of(
                        amount("before"),
                        amount("price"),
                        amount("volume"),
                        amount("rounding"),
                        worked("after", new SumOf(0, 3)),
                        worked("change", new DifferenceOf(4, 0))),
                lines,
                null);
    }

    private TextColumn service() {
        return new TextColumn("service", texts.of("service.code"), CODE);
    }

    private TextColumn serviceName() {
        return new TextColumn("service_name", texts.of("service"), NAME);
    }

    private TextColumn text(String code, double width) {
        return new TextColumn(code, texts.of("federation.column." + code), width);
    }

    private AmountColumn amount(String code) {
        return new AmountColumn(code.replace('-', '_'), texts.of("federation.column." + code), null);
    }

    private AmountColumn worked(String code, Worked worked) {
        return new AmountColumn(code, texts.of("federation.column." + code), worked);
    }
}
