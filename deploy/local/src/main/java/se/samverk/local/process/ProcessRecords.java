package se.samverk.local.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.samverk.local.LocalException;
import se.samverk.local.secret.PrivateFiles;

/** What runs, remembered in one small file for each process. */
public record ProcessRecords(Path directory) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Optional<ProcessRecord> find(String name) {
        if (!Files.exists(file(name))) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(PrivateFiles.read(file(name)), ProcessRecord.class));
        } catch (JsonProcessingException e) {
            throw new LocalException(
                    "%s is damaged. Stop that process by hand and delete the file.".formatted(file(name)), e);
        }
    }

    public void save(ProcessRecord process) {
        try {
            PrivateFiles.write(file(process.name()), JSON.writeValueAsString(process));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of numbers is always JSON", e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new LocalException("%s could not be deleted.".formatted(file(name)), e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + ".json");
    }
}
