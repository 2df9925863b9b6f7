package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.costreporting.file.CsvFile;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.MadeFile;
import se.samverk.costreporting.file.SafeText;
import se.samverk.costreporting.file.Sheet;
import se.samverk.costreporting.file.Sheet.Column;
import se.samverk.costreporting.file.Sheet.Formula;
import se.samverk.costreporting.file.Texts;

/** What a simulation came to, as a workbook whose sums and differences are formulas, and as CSV. */
@Singleton
class SimulationFiles {
    private static final int AFTER = 4;
    private static final int CHANGE = 5;

    private final SimulationReader reader;
    private final Effects effects;
    private final Messages messages;

    SimulationFiles(SimulationReader reader, Effects effects, Messages messages) {
        this.reader = reader;
        this.effects = effects;
        this.messages = messages;
    }

    MadeFile make(UUID id, FileFormat format, Language language) {
        SimulationResult result = effects.result(id);
        Simulation simulation = reader.one(id);
        List<EffectRow> rows = effects.rows(id);
        Texts texts = new Texts(messages, language);
        String name = texts.of(
                        "simulation.file", simulation.period(), id.toString().substring(24)) + "." + format.extension();
        return MadeFile.of(
                name,
                format,
                language,
                format == FileFormat.CSV
                        ? out -> csv(result, rows, texts, out)
                        : out -> excel(simulation, result, rows, texts, out));
    }

    private static void excel(
            Simulation simulation, SimulationResult result, List<EffectRow> rows, Texts texts, OutputStream out)
            throws IOException {
        try (Workbook book = new Workbook(out, "Samverk", "1.0")) {
            book.properties().setTitle(simulation.name() + ", " + texts.period(simulation.period()));
            members(new Sheet(book.newWorksheet(texts.of("simulation.members"))), result, texts);
            services(new Sheet(book.newWorksheet(texts.of("simulation.services"))), rows, texts);
        }
    }

    private static void members(Sheet sheet, SimulationResult result, Texts texts) throws IOException {
        sheet.head(
                Column.text(texts.of("simulation.code"), 12),
                Column.text(texts.of("municipality"), 26),
                Column.number(texts.of("simulation.inhabitants")),
                Column.amount(texts.of("simulation.before")),
                Column.amount(texts.of("simulation.after")),
                Column.amount(texts.of("change")),
                Column.number(texts.of("simulation.percent")),
                Column.amount(texts.of("simulation.per-inhabitant")));
        for (MemberEffect member : result.members()) {
            int row = sheet.nextRow();
            sheet.row(
                    member.municipality(),
                    member.name(),
                    member.inhabitants(),
                    member.beforeOre(),
                    member.afterOre(),
                    new Formula("E%1$d-D%1$d".formatted(row)),
                    member.changePercent(),
                    member.inhabitants() == null || member.inhabitants() == 0
                            ? null
                            : new Formula("ROUND(F%1$d/C%1$d,2)".formatted(row)));
        }
        below(sheet, texts.of("matrix.undistributed"), result.undistributedBeforeOre(), result.undistributedAfterOre());
        below(sheet, texts.of("matrix.unmatched"), result.unmatchedOre(), result.unmatchedOre());
        sheet.sums(texts.of("matrix.source"), AFTER - 1, AFTER, CHANGE);
    }

    private static void below(Sheet sheet, String label, Ore before, Ore after) {
        sheet.row("", label, null, before, after, new Formula("E%1$d-D%1$d".formatted(sheet.nextRow())), null, null);
    }

    private static void services(Sheet sheet, List<EffectRow> rows, Texts texts) throws IOException {
        sheet.head(
                Column.text(texts.of("municipality"), 26),
                Column.text(texts.of("service.code"), 22),
                Column.text(texts.of("service"), 36),
                Column.amount(texts.of("simulation.before")),
                Column.amount(texts.of("simulation.after")),
                Column.amount(texts.of("change")));
        for (EffectRow row : rows) {
            sheet.row(
                    row.name(),
                    row.serviceCode(),
                    texts.name(row.nameSv(), row.nameEn()),
                    row.sum().before(),
                    row.sum().after(),
                    new Formula("E%1$d-D%1$d".formatted(sheet.nextRow())));
        }
        sheet.sums(texts.of("sum"), AFTER - 1, AFTER, CHANGE);
    }

    private static void csv(SimulationResult result, List<EffectRow> rows, Texts texts, OutputStream out)
            throws IOException {
        CsvFile.write(out, csv -> {
            csv.writeRecord(
                    "municipality",
                    "municipality_name",
                    "service",
                    "service_name",
                    "before",
                    "before_ore",
                    "after",
                    "after_ore",
                    "change",
                    "change_ore");
            rows.forEach(row -> csv.writeRecord(record(
                    row.municipality(),
                    row.name(),
                    row.serviceCode(),
                    texts.name(row.nameSv(), row.nameEn()),
                    row.sum())));
            csv.writeRecord(record(
                    "",
                    "",
                    "",
                    texts.of("matrix.undistributed"),
                    new Difference(result.undistributedBeforeOre(), result.undistributedAfterOre())));
            csv.writeRecord(record(
                    "",
                    "",
                    "",
                    texts.of("matrix.unmatched"),
                    new Difference(result.unmatchedOre(), result.unmatchedOre())));
        });
    }

    private static String[] record(String code, String name, String service, String serviceName, Difference sum) {
        return new String[] {
            code,
            SafeText.of(name),
            SafeText.of(service),
            SafeText.of(serviceName),
            decimals(sum.before()),
            Long.toString(sum.before().value()),
            decimals(sum.after()),
            Long.toString(sum.after().value()),
            decimals(sum.change()),
            Long.toString(sum.change().value())
        };
    }

    private static String decimals(Ore amount) {
        return Kronor.decimals(amount).replace('.', ',');
    }
}
