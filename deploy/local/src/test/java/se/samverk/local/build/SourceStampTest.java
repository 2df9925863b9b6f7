package se.samverk.local.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStampTest {

    @TempDir
    Path root;

    @BeforeEach
    void sources() throws IOException {
        write("service/src/main/java/A.java", "a");
        write("service/pom.xml", "p");
    }

    @Test
    void changesWithContentNameAndDeletion() throws IOException {
        var before = stamp();
        write("service/src/main/java/A.java", "b");
        var edited = stamp();
        assertNotEquals(before, edited);
        Files.move(root.resolve("service/src/main/java/A.java"), root.resolve("service/src/main/java/B.java"));
        var renamed = stamp();
        assertNotEquals(edited, renamed);
        Files.delete(root.resolve("service/src/main/java/B.java"));
        assertNotEquals(renamed, stamp());
    }

    @Test
    void ignoresWhatABuildMakesAndTests() throws IOException {
        var before = stamp();
        write("service/target/A.class", "x");
        write("service/src/main/webui/node_modules/lib/index.js", "x");
        write("service/src/test/java/ATest.java", "x");
        assertEquals(before, stamp());
    }

    @Test
    void isTheSameForAnUntouchedCopy() throws IOException {
        var before = stamp();
        Files.setLastModifiedTime(root.resolve("service/pom.xml"), java.nio.file.attribute.FileTime.fromMillis(1_000));
        assertEquals(before, stamp());
    }

    private String stamp() {
        return SourceStamp.of(root, List.of(root.resolve("service"), root.resolve("missing")));
    }

    private void write(String file, String content) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), content);
    }
}
