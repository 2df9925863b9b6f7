package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.costreporting.federation.ReportTables.Table;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.file.MadeFile;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.period.Period;

/** The whole report as a workbook, a sheet for each part; a part of it as CSV. */
@Singleton
class FederationFiles {
    private static final int MONTHS = 12;
    private static final int QUARTERS = 8;
    private static final int YEARS = 5;

    private final Recoveries recoveries;
    private final Trends trends;
    private final CostChanges costChanges;
    private final InvoicedChanges invoicedChanges;
    private final Messages messages;

    FederationFiles(
            Recoveries recoveries,
            Trends trends,
            CostChanges costChanges,
            InvoicedChanges invoicedChanges,
            Messages messages) {
        this.recoveries = recoveries;
        this.trends = trends;
        this.costChanges = costChanges;
        this.invoicedChanges = invoicedChanges;
        this.messages = messages;
    }

    MadeFile excel(Period period, Against against, Language language) {
        Texts texts = new Texts(messages, language);
        List<AmountTable> tables = List.of(
                table(Table.RECOVERY, period, against, texts),
                table(Table.COST_TREND, period, against, texts),
                table(Table.COST_CHANGES, period, against, texts),
                table(Table.INVOICED_CHANGES, period, against, texts));
        String name = texts.of("federation.file", period.text()) + "." + FileFormat.EXCEL.extension();
        return MadeFile.of(name, FileFormat.EXCEL, language, out -> {
            try (Workbook book = new Workbook(out, "Samverk", "1.0")) {
                book.properties().setTitle(texts.of("federation.title") + ", " + texts.period(period));
                for (AmountTable table : tables) {
                    table.excel(book);
                }
            }
        });
    }

    MadeFile csv(Period period, Against against, Table table, Language language) {
        Texts texts = new Texts(messages, language);
        AmountTable made = table(table, period, against, texts);
        String name = texts.of("federation.file." + table.code(), period.text()) + "." + FileFormat.CSV.extension();
        return MadeFile.of(name, FileFormat.CSV, language, made::csv);
    }

    private AmountTable table(Table table, Period period, Against against, Texts texts) {
        ReportTables tables = new ReportTables(texts);
        return switch (table) {
            case RECOVERY -> tables.recovery(recoveries.read(period));
            case COST_TREND -> tables.trend(trends.read(span(period)));
            case COST_CHANGES ->
                tables.costChanges(costChanges
                        .page(new CostChanges.Question(period, against, null, null), 0, Long.MAX_VALUE)
                        .items());
            case INVOICED_CHANGES ->
                tables.invoicedChanges(invoicedChanges
                        .page(new InvoicedChanges.Question(period, against, null, null), 0, Long.MAX_VALUE)
                        .items());
        };
    }

    /** A year of months, two of quarters, or five years, to the period. */
    private static Span span(Period period) {
        int count = period.length() == 1 ? MONTHS : period.length() == MONTHS ? YEARS : QUARTERS;
        Period first = period;
        for (int i = 1; i < count; i++) {
            first = first.previous();
        }
        return new Span(first, period);
    }
}
