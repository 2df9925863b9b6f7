package se.samverk.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import se.samverk.local.LocalException;
import se.samverk.local.install.Part;

/** A year's ledger of a million rows, the same each time, as a SIE 4E file and as an import. */
final class BenchLedger {

    static final int ROWS = 1_000_000;
    static final int YEAR = 2025;
    private static final String PATH = "/cost-reporting/v1/ledger-imports";
    static final int ROWS_PER_VOUCHER = 4;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final long POLL_MILLIS = 200;

    private BenchLedger() {}

    /** Sends the file and waits until its import has ended; sent before, it is there already and nothing changes. */
    static JsonNode imported(BenchContext context) throws IOException {
        return imported(context, file(context, ROWS));
    }

    static JsonNode imported(BenchContext context, Path file) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(context.url(Part.COST_REPORTING) + PATH + "?fileName=bench.se"))
                .header("Authorization", "Bearer " + context.token())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file));
        var answer = new ObjectMapper().readTree(context.send(request).body());
        var path = PATH + "/" + answer.path("id").asText();
        while (!answer.hasNonNull("finishedAt")) {
            pause();
            answer = context.get(path);
        }
        if (answer.path("state").asText().equals("refused")) {
            throw new LocalException("The ledger written for measuring was refused: %s.".formatted(answer));
        }
        return answer;
    }

    /** The file with so many rows, written if it isn't there. */
    static Path file(BenchContext context, int rows) throws IOException {
        var file = context.scratch().resolve("ledger-%d.se".formatted(rows));
        if (!Files.exists(file)) {
            context.progress("writing a ledger of %,d rows".formatted(rows));
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                write(out, rows);
            }
        }
        return file;
    }

    private static void write(OutputStream out, int rows) throws IOException {
        line(out, "#FLAGGA 0\r\n#PROGRAM \"Bench\" 1\r\n#FORMAT PC8\r\n#GEN 20260101\r\n#SIETYP 4");
        // Books of another size are another organisation's, so that their vouchers are never the same.
        line(out, "#ORGNR 99%08d\r\n#FNAMN \"Bench\"\r\n#RAR 0 %d0101 %d1231".formatted(rows, YEAR, YEAR));
        for (int account = 4000; account < 8000; account += 10) {
            line(out, "#KONTO %d \"Konto %d\"".formatted(account, account));
        }
        line(out, "#KONTO 2440 \"Leverant\u00f6rsskulder\"");
        var random = new Random(rows);
        int vouchers = rows / ROWS_PER_VOUCHER;
        for (int voucher = 1; voucher <= vouchers; voucher++) {
            int month = 1 + (int) ((long) (voucher - 1) * MONTHS / vouchers);
            voucher(out, random, voucher, YEAR * 10_000 + month * 100 + 1 + random.nextInt(DAYS));
        }
    }

    private static void voucher(OutputStream out, Random random, int number, int date) throws IOException {
        line(out, "#VER A " + number + " " + date + " \"Faktura " + number + "\" " + date + "\r\n{");
        long sum = 0;
        for (int row = 1; row < ROWS_PER_VOUCHER; row++) {
            int ore = 1 + random.nextInt(9_999_999);
            sum += ore;
            line(
                    out,
                    "#TRANS " + (4000 + 10 * random.nextInt(400)) + " {1 \"" + (100 + random.nextInt(60)) + "\" 6 \""
                            + (1 + random.nextInt(40)) + "\"} " + kronor(ore) + " " + date + " \"Rad " + row
                            + ", n\u00e4t\"");
        }
        line(out, "#TRANS 2440 {} -" + kronor(sum) + "\r\n}");
    }

    private static String kronor(long ore) {
        long rest = ore % 100;
        return ore / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    /** In code page 437, of which these texts use two letters beyond ASCII. */
    private static void line(OutputStream out, String text) throws IOException {
        var bytes = (text + "\r\n").replace('\u00f6', '\u0094').replace('\u00e4', '\u0084');
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while measuring.", e);
        }
    }
}
