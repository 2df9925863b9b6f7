package se.samverk.costreporting.budget;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.costreporting.file.CsvFile;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.MadeFile;
import se.samverk.costreporting.file.SafeText;
import se.samverk.costreporting.file.Texts;

/** Budget and outcome as a workbook, and as CSV: of a member its services, of all the members. */
@Singleton
class OutcomeFiles {
    private static final List<String> AMOUNTS = List.of(
            "budget",
            "outcome",
            "budget_to_date",
            "outcome_to_date",
            "deviation",
            "year_budget",
            "forecast",
            "forecast_deviation");

    private final Messages messages;
    private final Realms realms;

    OutcomeFiles(Messages messages, Realms realms) {
        this.messages = messages;
        this.realms = realms;
    }

    MadeFile make(BudgetOutcome outcome, FileFormat format, Language language) {
        Texts texts = new Texts(messages, language);
        String municipality = outcome.municipality();
        Realm whose = realms.byCode(municipality == null ? Realm.FEDERATION : municipality)
                .orElseThrow(Problem::notFound);
        String name = municipality == null
                ? texts.of("outcome.file.all", outcome.period())
                : texts.of("outcome.file", whose.slug(), outcome.period());
        return MadeFile.of(
                name + "." + format.extension(),
                format,
                language,
                format == FileFormat.CSV
                        ? out -> csv(outcome, texts, out)
                        : out -> new OutcomeExcel(outcome, whose.name(), texts).write(out));
    }

    private static void csv(BudgetOutcome outcome, Texts texts, OutputStream out) throws IOException {
        CsvFile.write(out, csv -> {
            if (outcome.municipality() == null) {
                csv.writeRecord(head("municipality"));
                outcome.municipalities().forEach(each -> row(csv, each.municipality(), each.name(), each.figures()));
            } else {
                csv.writeRecord(head("service"));
                outcome.services()
                        .forEach(each ->
                                row(csv, each.serviceCode(), texts.name(each.nameSv(), each.nameEn()), each.figures()));
            }
        });
    }

    private static List<String> head(String what) {
        List<String> names = new ArrayList<>(List.of(what, what + "_name"));
        AMOUNTS.forEach(amount -> names.addAll(List.of(amount, amount + "_ore")));
        return names;
    }

    private static void row(CsvWriter csv, String code, String name, Figures figures) {
        List<String> fields = new ArrayList<>(List.of(SafeText.of(code), SafeText.of(name)));
        for (@Nullable Ore amount : amounts(figures)) {
            fields.add(amount == null ? "" : Kronor.decimals(amount).replace('.', ','));
            fields.add(amount == null ? "" : Long.toString(amount.value()));
        }
        csv.writeRecord(fields);
    }

    private static @Nullable Ore[] amounts(Figures figures) {
        return new @Nullable Ore[] {
            figures.budgetOre(),
            figures.outcomeOre(),
            figures.budgetToDateOre(),
            figures.outcomeToDateOre(),
            figures.deviationOre(),
            figures.yearBudgetOre(),
            figures.forecastOre(),
            figures.forecastDeviationOre()
        };
    }
}
