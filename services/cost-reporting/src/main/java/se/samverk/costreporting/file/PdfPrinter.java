package se.samverk.costreporting.file;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.w3c.dom.Document;
import se.samverk.common.problem.Problem;

/**
 * Prints a page as accessible PDF (PDF/UA-1): tagged, with language, title, outline and embedded fonts. Fetches nothing
 * from anywhere. Nothing of it is loaded before the first file is asked for.
 */
@Singleton
public class PdfPrinter {
    private static final int REGULAR = 400;
    private static final int BOLD = 600;
    /** How many are printed at a time: each takes some tens of megabytes, and a processor. */
    private static final int PRINTERS = 2;

    private static final int PATIENCE_SECONDS = 20;

    private final Semaphore printers = new Semaphore(PRINTERS, true);

    /** @throws Problem 503 if too many are waiting to be printed */
    public void print(Document page, OutputStream out) throws IOException {
        try {
            if (!printers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(503, "report.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "report.busy");
        }
        try {
            printNow(page, out);
        } finally {
            printers.release();
        }
    }

    private static void printNow(Document page, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false); // it would tell of every step it takes, past our log
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useUriResolver((base, uri) -> null)
                .useFont(() -> font("Inter-Regular.ttf"), "Inter", REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> font("Inter-SemiBold.ttf"), "Inter", BOLD, FontStyle.NORMAL, true)
                .withProducer("Samverk")
                .withW3cDocument(page, null)
                .toStream(out)
                .run();
    }

    /**
     * How every printed page looks: above, whose it is and of when; below, its number in the reader's language.
     *
     * @param whose stands to the left on each page
     * @param when stands to the right
     */
    public static String style(Texts texts, String whose, String when) {
        return sheet("report.css")
                .replace("{page}", quoted(texts.of("page")))
                .replace("{of}", quoted(texts.of("page.of")))
                .replace("{whose}", quoted(whose))
                .replace("{when}", quoted(when));
    }

    /** A style sheet by its name, to put after {@link #style}. */
    public static String sheet(String name) {
        try (InputStream in = resource("/report/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name as a string of the style sheet: only letters, digits and blanks stand as they are. A blank ends an escape. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        Markup.printable(text).codePoints().forEach(point -> {
            if (Character.isLetterOrDigit(point) || point == ' ') {
                quoted.appendCodePoint(point);
            } else {
                quoted.append('\\').append("%06x ".formatted(point));
            }
        });
        return quoted.append('\'').toString();
    }

    private static InputStream font(String name) {
        return resource("/fonts/" + name);
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(PdfPrinter.class.getResourceAsStream(path), path);
    }
}
