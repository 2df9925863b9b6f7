package se.samverk.costreporting.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A statement long enough for a file of its own, among the service's resources. */
public final class SqlFile {
    private SqlFile() {}

    /** @param name the file's, below {@code /sql} and without its ending: {@code allocation/01-months} */
    public static String read(String name) {
        String path = "/sql/" + name + ".sql";
        try (InputStream in = SqlFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
