package se.samverk.local.command;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverk.local.Checkout;

class CommandTest {

    @Test
    void everyScriptThatPeopleRunIsACommandAndTheOtherWayRound() throws IOException {
        try (var files = Files.list(Checkout.here().root().resolve("deploy/local"))) {
            var scripts = files.filter(Files::isRegularFile)
                    .filter(Files::isExecutable)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
            assertEquals(
                    scripts, Arrays.stream(Command.values()).map(Command::label).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void helpSaysHowACommandIsUsedAndTakesWhatItLists(Command command) {
        var help = command.help().lines().toList();
        assertTrue(help.getFirst().startsWith("Usage: deploy/local/" + command.label()), help.getFirst());
        var options = help.stream().filter(line -> line.startsWith("  -")).toList();
        assertTrue(options.getLast().strip().startsWith("--help"), options::toString);
        assertAll(options.stream()
                .map(line -> line.strip().split(" ")[0])
                .filter(option ->
                        !List.of("--help", "--run-dir", "--port-offset").contains(option))
                .map(option -> () -> assertDoesNotThrow(() -> command.check(parse(option)), option)));
    }

    @Test
    void upListsEveryOptionThatItTakes() {
        var help = Command.UP.help();
        for (var option : List.of("--no-demo", "--port-offset <number>", "--run-dir <directory>", "--help")) {
            assertTrue(help.contains("  " + option + "  "), help);
        }
    }

    @Test
    void helpIsAskedForInTwoWays() {
        assertTrue(Command.isHelp(List.of("--no-demo", "--help")));
        assertTrue(Command.isHelp(List.of("-h")));
    }

    private static Options parse(String option) {
        return Options.parse(List.of(option), Map.of(), new Checkout(Path.of("/somewhere")));
    }
}
