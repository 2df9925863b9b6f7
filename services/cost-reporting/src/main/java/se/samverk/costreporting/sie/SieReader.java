package se.samverk.costreporting.sie;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SIE 4 file in one pass and constant memory. What is wrong is collected in {@link SieProblems} and reading
 * goes on; only a file that is something else than SIE 4 is left at once.
 */
public final class SieReader {
    private final LineReader lines;
    private final SieHandler handler;
    private final SieProblems problems;
    private final SieEncoding encoding;
    private final Record record;
    private final HeaderReader header = new HeaderReader();
    private final VoucherReader vouchers;
    private final ChartReader chart;
    private final Checksum checksum = new Checksum();
    private final Order order = new Order();
    private boolean abandoned;
    private boolean encodingTold;

    private SieReader(InputStream in, SieEncoding encoding, SieHandler handler, SieProblems problems) {
        this.lines = new LineReader(in);
        this.handler = handler;
        this.problems = problems;
        this.encoding = encoding;
        this.record = new Record(encoding, problems);
        this.vouchers = new VoucherReader(header, handler, problems, encoding);
        this.chart = new ChartReader(handler);
    }

    /**
     * Reads a whole file.
     *
     * @param encoding what {@link EncodingDetector} found
     * @throws IOException from the stream; never for what the file holds
     */
    public static SieFile read(InputStream in, SieEncoding encoding, SieHandler handler, SieProblems problems)
            throws IOException {
        return new SieReader(in, encoding, handler, problems).read();
    }

    private SieFile read() throws IOException {
        while (!abandoned && lines.next()) {
            line();
        }
        if (!abandoned) {
            end();
        }
        return header.file(vouchers.vouchers(), vouchers.entries());
    }

    private void line() {
        record.line = lines.line();
        record.label = "";
        byte[] bytes = lines.buffer();
        int from = firstVisible(bytes, lines.start(), lines.end());
        if (lines.tooLong()) {
            record.error("line-too-long", Integer.toString(LineReader.LONGEST_LINE));
            vouchers.spoil();
        } else if (from == lines.end()) {
            return;
        } else if (bytes[from] == '#') {
            labelled(bytes, from);
        } else if (bytes[from] == '{' && blankAfter(from)) {
            vouchers.openBrace(record);
        } else if (bytes[from] == '}' && blankAfter(from)) {
            vouchers.closeBrace(record);
        } else {
            stray();
        }
    }

    private void stray() {
        record.error(order.begun() ? "not-a-record" : "not-sie");
        abandoned = !order.begun();
        vouchers.spoil();
    }

    private void unreadable(Label label, String fault) {
        record.error(fault);
        if (label == Label.VER && header.type() == 4) {
            vouchers.interrupted();
            vouchers.begin(record, false);
        } else {
            vouchers.spoil();
        }
    }

    /** DOS programs end a text file by the control character 26, which is no text. */
    private static int firstVisible(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == 26)) {
            at++;
        }
        return at;
    }

    private boolean blankAfter(int brace) {
        return firstVisible(lines.buffer(), brace + 1, lines.end()) == lines.end();
    }

    private void labelled(byte[] bytes, int from) {
        @Nullable String fault = record.fields.split(bytes, from, lines.end());
        Label label = Label.of(bytes, record.fields.start(0), record.fields.end(0));
        record.label = label == Label.UNKNOWN ? record.string(0).toUpperCase(Locale.ROOT) : label.text();
        if (!order.follows(label, record)) {
            abandoned = true;
        } else if (fault != null) {
            unreadable(label, fault);
        } else if (holdsNul(bytes, from, lines.end())) {
            unreadable(label, "control-character");
        } else {
            if (label != Label.UNKNOWN && holdsControl(bytes, from, lines.end())) {
                record.warning("control-character-replaced");
            }
            if (label != Label.KSUMMA) {
                checksum.add(record.fields);
            }
            dispatch(label);
        }
    }

    private static boolean holdsNul(byte[] bytes, int from, int to) {
        boolean found = false;
        for (int i = from; i < to; i++) {
            found |= bytes[i] == 0;
        }
        return found;
    }

    /** Tabs separate fields; the byte 26 ends a DOS file. */
    private static boolean holdsControl(byte[] bytes, int from, int to) {
        boolean found = false;
        for (int i = from; i < to; i++) {
            int b = bytes[i];
            found |= b >= 0 && b < ' ' && b != '\t' && b != 26 || b == 127;
        }
        return found;
    }

    private void dispatch(Label label) {
        switch (label) {
            case TRANS -> vouchers.row(record);
            case VER -> beginVoucher();
            case RTRANS -> vouchers.addedRow(record);
            case BTRANS -> vouchers.struckRow(record);
            case UNKNOWN -> {}
            default -> {
                vouchers.interrupted();
                outside(label);
            }
        }
    }

    private void outside(Label label) {
        switch (label) {
            case FLAGGA -> header.flag(record);
            case FORMAT -> format();
            case PROGRAM -> header.program(record);
            case ORGNR -> header.organisationNumber(record);
            case FNAMN -> header.companyName(record);
            case VALUTA -> header.currency(record);
            case RAR -> header.year(record, vouchers.vouchers() > 0);
            case SIETYP -> {
                header.type(record);
                abandoned = header.type() != 4;
            }
            case KONTO -> chart.account(record);
            case KTYP -> chart.kind(record);
            case DIM, UNDERDIM -> chart.dimension(record);
            case OBJEKT -> chart.object(record);
            case KSUMMA -> checksum();
            default -> {}
        }
    }

    private void format() {
        header.format(record);
        tellEncoding(record.line);
    }

    private void tellEncoding(long line) {
        if (encoding != SieEncoding.CP437 && !encodingTold) {
            encodingTold = true;
            problems.warning(line, "#FORMAT", "encoding-differs", encoding.label());
        }
    }

    private void beginVoucher() {
        vouchers.interrupted();
        if (header.type() == 0) {
            typeMissing();
        } else {
            vouchers.begin(record, true);
        }
    }

    /** The specification: a file without {@code #SIETYP} is of type 1. */
    private void typeMissing() {
        record.error("type-missing");
        abandoned = true;
    }

    private void checksum() {
        if (!checksum.isOpen()) {
            checksum.open(record.line);
            return;
        }
        String expected = checksum.close(record.string(1));
        if (expected != null) {
            record.error("checksum-differs", record.string(1), expected);
        }
    }

    private void end() {
        tellEncoding(0);
        vouchers.interrupted();
        if (checksum.isOpen()) {
            problems.error(checksum.openedAt(), "#KSUMMA", "checksum-unclosed");
        }
        if (!order.begun()) {
            problems.error(0, "", "empty");
        } else if (header.type() == 0 && !problems.hasErrors()) {
            problems.error(0, "#SIETYP", "type-missing");
        }
    }
}
