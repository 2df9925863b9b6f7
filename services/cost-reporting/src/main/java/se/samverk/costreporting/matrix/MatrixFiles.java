package se.samverk.costreporting.matrix;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
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
import se.samverk.costreporting.matrix.ServiceMatrix.Cell;
import se.samverk.costreporting.matrix.ServiceMatrix.MemberColumn;
import se.samverk.costreporting.matrix.ServiceMatrix.ServiceRow;

/** The matrix as a workbook whose sums are formulas, and as CSV with a row for each service and member. */
@Singleton
class MatrixFiles {
    private static final int FIRST_MEMBER = 2;

    private final Messages messages;

    MatrixFiles(Messages messages) {
        this.messages = messages;
    }

    MadeFile make(ServiceMatrix matrix, FileFormat format, Language language) {
        Texts texts = new Texts(messages, language);
        String name = texts.of("matrix.file", matrix.period()) + "." + format.extension();
        return MadeFile.of(
                name,
                format,
                language,
                format == FileFormat.CSV ? out -> csv(matrix, texts, out) : out -> excel(matrix, texts, out));
    }

    private static void excel(ServiceMatrix matrix, Texts texts, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Samverk", "1.0")) {
            book.properties().setTitle(texts.of("matrix.title") + ", " + texts.period(matrix.period()));
            Sheet sheet = new Sheet(book.newWorksheet(texts.of("matrix.sheet")));
            int members = matrix.municipalities().size();
            sheet.head(columns(matrix, texts));
            sheet.worksheet().freezePane(FIRST_MEMBER, 1);
            for (ServiceRow service : matrix.services()) {
                sheet.row(row(matrix, texts, service, sheet.nextRow()));
            }
            int last = sheet.nextRow() - 1;
            sheet.sumRow(
                    texts.of("sum"),
                    IntStream.range(FIRST_MEMBER, FIRST_MEMBER + members + (matrix.knowsPrevious() ? 3 : 1))
                            .toArray());
            foot(sheet, matrix, texts, last);
            sheet.worksheet().finish();
        }
    }

    private static Column[] columns(ServiceMatrix matrix, Texts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(texts.of("service.code"), 22));
        columns.add(Column.text(texts.of("service"), 36));
        matrix.municipalities().forEach(member -> columns.add(Column.amount(member.name())));
        columns.add(Column.amount(texts.of("sum")));
        columns.add(Column.amount(texts.of("previous", texts.period(matrix.previousPeriod()))));
        columns.add(Column.amount(texts.of("change")));
        return columns.toArray(Column[]::new);
    }

    /** What is not known stays empty: a 0 would say that it cost nothing. */
    private static @Nullable Object[] row(ServiceMatrix matrix, Texts texts, ServiceRow service, int number) {
        Map<String, Ore> amounts = new HashMap<>();
        service.cells().forEach(cell -> amounts.put(cell.municipality(), cell.amountOre()));
        List<Object> cells = new ArrayList<>();
        cells.add(service.serviceCode());
        cells.add(texts.name(service.nameSv(), service.nameEn()));
        matrix.municipalities().forEach(member -> cells.add(amounts.getOrDefault(member.code(), Ore.ZERO)));
        int sum = cells.size();
        cells.add(new Formula("SUM(C%1$d:%2$s%1$d)".formatted(number, Sheet.letter(sum - 1))));
        if (matrix.knowsPrevious()) {
            cells.add(service.previousAmountOre());
            cells.add(new Formula("%2$s%1$d-%3$s%1$d".formatted(number, Sheet.letter(sum), Sheet.letter(sum + 1))));
        }
        return cells.toArray();
    }

    /** What no member carries, and the ledger's whole: the sums above plus these. */
    private static void foot(Sheet sheet, ServiceMatrix matrix, Texts texts, int last) {
        int sum = FIRST_MEMBER + matrix.municipalities().size();
        sheet.row(below(
                texts.of("matrix.undistributed"),
                sum,
                matrix.sums().undistributedOre(),
                matrix.knowsPrevious() ? matrix.previousSums().undistributedOre() : null));
        sheet.row(below(
                texts.of("matrix.unmatched"),
                sum,
                matrix.sums().unmatchedOre(),
                matrix.knowsPrevious() ? matrix.previousSums().unmatchedOre() : null));
        sheet.row(below(
                texts.of("matrix.source"),
                sum,
                total(sum, last),
                matrix.knowsPrevious() ? total(sum + 1, last) : null));
        sheet.row();
    }

    private static Formula total(int column, int last) {
        return new Formula("SUM(%1$s%2$d:%1$s%3$d)".formatted(Sheet.letter(column), last + 1, last + 3));
    }

    private static @Nullable Object[] below(String label, int sum, Object now, @Nullable Object previous) {
        @Nullable Object[] cells = new @Nullable Object[sum + 2];
        cells[0] = label;
        cells[sum] = now;
        cells[sum + 1] = previous;
        return cells;
    }

    private static void csv(ServiceMatrix matrix, Texts texts, OutputStream out) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (MemberColumn member : matrix.municipalities()) {
            names.put(member.code(), member.name());
        }
        CsvFile.write(out, csv -> {
            csv.writeRecord(
                    "municipality",
                    "municipality_name",
                    "service",
                    "service_name",
                    "amount",
                    "amount_ore",
                    "previous_amount",
                    "previous_amount_ore");
            for (ServiceRow service : matrix.services()) {
                String name = texts.name(service.nameSv(), service.nameEn());
                for (Cell cell : service.cells()) {
                    String member = cell.municipality();
                    String memberName = names.getOrDefault(member, member);
                    write(
                            csv,
                            member,
                            memberName,
                            service.serviceCode(),
                            name,
                            cell.amountOre(),
                            matrix.knowsPrevious() ? cell.previousAmountOre() : null);
                }
            }
            ServiceMatrix.Sums now = matrix.sums();
            ServiceMatrix.Sums before = matrix.knowsPrevious() ? matrix.previousSums() : null;
            String undistributed = texts.of("matrix.undistributed");
            write(
                    csv,
                    "",
                    "",
                    "",
                    undistributed,
                    now.undistributedOre(),
                    before == null ? null : before.undistributedOre());
            write(
                    csv,
                    "",
                    "",
                    "",
                    texts.of("matrix.unmatched"),
                    now.unmatchedOre(),
                    before == null ? null : before.unmatchedOre());
        });
    }

    private static void write(
            CsvWriter csv,
            String member,
            String memberName,
            String service,
            String name,
            Ore now,
            @Nullable Ore before) {
        csv.writeRecord(
                member,
                SafeText.of(memberName),
                SafeText.of(service),
                SafeText.of(name),
                Kronor.decimals(now).replace('.', ','),
                Long.toString(now.value()),
                before == null ? "" : Kronor.decimals(before).replace('.', ','),
                before == null ? "" : Long.toString(before.value()));
    }
}
