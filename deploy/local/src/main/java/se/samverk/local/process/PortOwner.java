package se.samverk.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux tells us. */
public final class PortOwner {

    private static final String LISTENING = "0A";
    private static final int COMMAND_LENGTH = 80;

    private PortOwner() {}

    /** The process number and command, such as {@code process 4711 (java -jar other.jar)}. */
    public static Optional<String> of(int port) {
        return sockets(port).stream()
                .flatMap(socket -> holders(socket).stream())
                .findFirst();
    }

    private static List<String> sockets(int port) {
        var suffix = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(PortOwner::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                .map(fields -> "socket:[" + fields[9] + "]")
                .toList();
    }

    private static Optional<String> holders(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, socket))
                .findFirst()
                .map(process -> "process %d (%s)".formatted(process.pid(), command(process)));
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.anyMatch(file -> socket.equals(target(file)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static String command(ProcessHandle process) {
        var command = lines("/proc/" + process.pid() + "/cmdline")
                .findFirst()
                .orElse("")
                .replace('\0', ' ')
                .strip();
        return command.length() <= COMMAND_LENGTH ? command : command.substring(0, COMMAND_LENGTH) + "…";
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
