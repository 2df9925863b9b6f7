package se.samverk.costreporting.sie.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes a whole file of type 4I in the order that the specification gives, with its checksum. */
public final class SieWriter {
    private final OutgoingBooks books;
    private final RecordWriter records;

    private SieWriter(OutgoingBooks books, OutputStream out) {
        this.books = books;
        this.records = new RecordWriter(out);
    }

    /** Writes the file; the stream stays open. */
    public static void write(OutgoingBooks books, OutputStream out) throws IOException {
        new SieWriter(books, out).write();
    }

    private void write() throws IOException {
        records.label("#FLAGGA").number(0).end();
        records.openChecksum();
        identification();
        chart();
        for (OutgoingVoucher voucher : books.vouchers()) {
            voucher(voucher);
        }
        records.closeChecksum();
    }

    private void identification() throws IOException {
        records.label("#PROGRAM").text(books.program()).text(books.version()).end();
        records.label("#FORMAT").word("PC8").end();
        records.label("#GEN").date(books.made()).end();
        records.label("#SIETYP").number(4).end();
        String organisation = books.organisationNumber();
        if (organisation != null) {
            records.label("#ORGNR").text(organisation).end();
        }
        records.label("#FNAMN").text(books.companyName()).end();
        records.label("#RAR")
                .number(0)
                .date(books.year().atDay(1))
                .date(books.year().atDay(books.year().length()))
                .end();
        records.label("#VALUTA").word("SEK").end();
    }

    private void chart() throws IOException {
        for (OutgoingAccount account : books.accounts()) {
            records.label("#KONTO")
                    .number(account.number())
                    .text(account.name())
                    .end();
            records.label("#KTYP")
                    .number(account.number())
                    .word(Character.toString(account.kind()))
                    .end();
        }
        for (OutgoingDimension dimension : books.dimensions()) {
            if (!dimension.objects().isEmpty()) {
                dimension(dimension);
            }
        }
    }

    private void dimension(OutgoingDimension dimension) throws IOException {
        records.label("#DIM").number(dimension.number()).text(dimension.name()).end();
        for (Map.Entry<String, String> object : dimension.objects().entrySet()) {
            records.label("#OBJEKT")
                    .number(dimension.number())
                    .text(object.getKey())
                    .text(object.getValue())
                    .end();
        }
    }

    private void voucher(OutgoingVoucher voucher) throws IOException {
        records.label("#VER")
                .text("")
                .text("")
                .date(voucher.date())
                .text(voucher.text())
                .end();
        records.brace("{");
        for (OutgoingRow row : voucher.rows()) {
            records.label("#TRANS")
                    .number(row.account())
                    .objects(row.objects())
                    .kronor(row.ore())
                    .text("")
                    .text(row.text())
                    .end();
        }
        records.brace("}");
    }
}
