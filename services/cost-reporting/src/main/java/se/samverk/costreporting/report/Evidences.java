package se.samverk.costreporting.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.time.Days;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.file.MadeFile;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.statement.Explanation;
import se.samverk.costreporting.statement.LineVoucher;
import se.samverk.costreporting.statement.StatementContents;

/** Makes the file that an auditor is given for one line. */
@Singleton
class Evidences {
    private final StatementContents contents;
    private final Realms realms;
    private final Messages messages;
    private final Clock clock;
    private final EvidencePdf pdf;
    private final EvidenceExcel excel;

    Evidences(
            StatementContents contents,
            Realms realms,
            Messages messages,
            Clock clock,
            EvidencePdf pdf,
            EvidenceExcel excel) {
        this.contents = contents;
        this.realms = realms;
        this.messages = messages;
        this.clock = clock;
        this.pdf = pdf;
        this.excel = excel;
    }

    /** A line and what made it never change, so its parts may be read one after another. */
    MadeFile make(String municipality, UUID line, FileFormat format, Language language) {
        Realm member = realms.byCode(municipality).orElseThrow(Problem::notFound);
        Explanation explanation = contents.explanation(municipality, line, language);
        Texts texts = new Texts(messages, language);
        Evidence evidence = new Evidence(
                realms.byCode(Realm.FEDERATION).map(Realm::name).orElse(""),
                member.name() + " (" + municipality + ")",
                explanation,
                contents.readings(municipality, line),
                Days.today(clock),
                texts);
        String service = explanation.line().serviceCode().replaceAll("[^A-Za-z0-9-]", "-");
        String name = texts.of(
                        "evidence.file",
                        member.slug(),
                        service,
                        explanation.line().month())
                + "." + format.extension();
        Consumer<Consumer<LineVoucher>> vouchers = consumer -> contents.eachVoucher(municipality, line, consumer);
        return MadeFile.of(name, format, language, out -> {
            if (format == FileFormat.EXCEL) {
                excel.write(evidence, vouchers, out);
            } else {
                pdf.write(evidence, vouchers, out);
            }
        });
    }
}
