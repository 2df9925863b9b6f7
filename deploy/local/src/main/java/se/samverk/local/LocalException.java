package se.samverk.local;

import org.jspecify.annotations.Nullable;

/** Something the person at the machine has to know; the message is a whole sentence that says what to do. */
public final class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalException(String sentence) {
        this(sentence, null);
    }

    public LocalException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
