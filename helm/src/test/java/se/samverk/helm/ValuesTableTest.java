package se.samverk.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the README's table the same as the values file: {@code -Dsamverk.helm.write=true} writes it anew. */
class ValuesTableTest {
    private static final Path README = RenderedChart.CHART.resolve("README.md");
    private static final String BEGIN = "<!-- values -->\n";
    private static final String END = "<!-- end of values -->";

    @Test
    void the_readme_lists_every_value() throws IOException {
        String readme = Files.readString(README);
        String written = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length())
                + table(Files.readAllLines(RenderedChart.CHART.resolve("values.yaml")))
                + readme.substring(readme.indexOf(END));
        if (Boolean.getBoolean("samverk.helm.write")) {
            Files.writeString(README, written);
        }
        assertEquals(written, Files.readString(README), "run the test with -Dsamverk.helm.write=true");
    }

    private static String table(List<String> lines) {
        StringBuilder table = new StringBuilder("| Value | Default | Meaning |\n|---|---|---|\n");
        Deque<String> path = new ArrayDeque<>();
        List<String> undescribed = new ArrayList<>();
        String meaning = "";
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("# -- ")) {
                meaning = text.substring("# -- ".length());
            }
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int depth = (line.length() - line.stripLeading().length()) / 2;
            while (path.size() > depth) {
                path.removeLast();
            }
            int colon = text.indexOf(':');
            path.addLast(text.substring(0, colon));
            String value = text.substring(colon + 1).strip();
            if (!value.isEmpty()) {
                if (meaning.isEmpty()) {
                    undescribed.add(String.join(".", path));
                }
                table.append("| `%s` | `%s` | %s |\n".formatted(String.join(".", path), value, meaning));
                meaning = "";
            }
        }
        assertFalse(!undescribed.isEmpty(), "without a description: " + undescribed);
        return table.toString();
    }
}
