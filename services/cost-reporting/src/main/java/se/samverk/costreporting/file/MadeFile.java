package se.samverk.costreporting.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samverk.common.problem.Language;

/**
 * A file that has been made whole before any of it is sent: a fault becomes a problem rather than a broken file, and a
 * slow reader holds no connection to the database.
 *
 * @param name what it is called where it is saved
 * @param contents the bytes; nothing else keeps the file on the disk
 */
public record MadeFile(String name, FileFormat format, Language language, long sizeBytes, InputStream contents) {
    private static final int BUFFER = 1 << 16;

    public interface Maker {
        void write(OutputStream out) throws IOException;
    }

    public static MadeFile of(String name, FileFormat format, Language language, Maker maker) {
        try {
            Path file = Files.createTempFile("report", "." + format.extension());
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                    maker.write(out);
                }
                return new MadeFile(name, format, language, Files.size(file), Files.newInputStream(file));
            } finally {
                Files.delete(file); // what is open can be read to its end
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file as an attachment that only the reader's own program may keep. The name is plain ASCII. */
    public Response response() {
        return Response.ok(contents, format.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LENGTH, sizeBytes)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .build();
    }
}
