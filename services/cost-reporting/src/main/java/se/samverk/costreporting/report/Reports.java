package se.samverk.costreporting.report;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.time.Days;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.file.MadeFile;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.period.Period;
import se.samverk.costreporting.statement.StatementContents;

/** Makes a member's cost report in the form asked for. Each form says the same sums, or is not given out. */
@Singleton
public class Reports {
    private static final int ATTEMPTS = 3;

    private final StatementContents contents;
    private final Realms realms;
    private final Messages messages;
    private final Clock clock;
    private final CsvReport csv;
    private final ExcelReport excel;
    private final PdfReport pdf;
    private final SieReport sie;

    Reports(
            StatementContents contents,
            Realms realms,
            Messages messages,
            Clock clock,
            CsvReport csv,
            ExcelReport excel,
            PdfReport pdf,
            SieReport sie) {
        this.contents = contents;
        this.realms = realms;
        this.messages = messages;
        this.clock = clock;
        this.csv = csv;
        this.excel = excel;
        this.pdf = pdf;
        this.sie = sie;
    }

    /**
     * Reads in transactions that end before anything is printed, so that no connection waits for a file. A month may get
     * a new run in between: then the parts do not agree, and all is read again.
     */
    public MadeFile make(String municipality, Period period, FileFormat format, Language language) {
        Realm member = realms.byCode(municipality).orElseThrow(Problem::notFound);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            CostReport report = read(municipality, period, new Texts(messages, language));
            LineSum sum = new LineSum();
            LineSource lines = consumer -> contents.eachLine(municipality, period, sum.thenTo(consumer));
            String name = report.texts().of("file", member.slug(), period.text()) + "." + format.extension();
            MadeFile made = MadeFile.of(name, format, language, out -> write(report, format, lines, out));
            if (report.agrees() && sum.agreesWith(report.statement().totalOre())) {
                return made;
            }
        }
        throw Problem.conflict("report.moving");
    }

    private CostReport read(String municipality, Period period, Texts texts) {
        return CostReport.of(
                realms.byCode(Realm.FEDERATION).map(Realm::name).orElse(""),
                period,
                contents.sums(municipality, period),
                contents.keys(municipality, period),
                contents.corrections(municipality, period),
                contents.organisationNumber(municipality),
                Days.today(clock),
                texts);
    }

    private void write(CostReport report, FileFormat format, LineSource lines, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> csv.write(report, lines, out);
            case EXCEL -> excel.write(report, lines, out);
            case PDF -> pdf.write(report, out);
            case SIE -> sie.write(report, lines, out);
        }
    }
}
