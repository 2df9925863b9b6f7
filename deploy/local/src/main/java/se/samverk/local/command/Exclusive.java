package se.samverk.local.command;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;
import se.samverk.local.install.Installation;

/** Keeps two commands from changing the same installation at once. */
final class Exclusive implements AutoCloseable {

    private final FileChannel channel;
    private final @Nullable FileLock lock;

    private Exclusive(FileChannel channel, @Nullable FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    static Exclusive on(Installation installation) {
        var directory = installation.directory();
        // Beside the directory, since a reset deletes what is inside.
        var file = directory.resolveSibling(directory.getFileName() + ".lock");
        try {
            Files.createDirectories(Trees.parentOf(directory));
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Exclusive(channel, channel.tryLock());
        } catch (IOException e) {
            throw new LocalException(
                    "%s can't be written. Samverk keeps its data elsewhere with --run-dir <directory>.".formatted(file),
                    e);
        }
    }

    void requireHeld() {
        if (lock == null) {
            throw new LocalException("Another command (up, down, reset or dev) is at work on this installation. Wait"
                    + " until it is done.");
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LocalException("A lock could not be released.", e);
        }
    }
}
