package se.samverk.demo.load;

/** Why the demo could not be loaded, in a sentence for the person who tried. */
public class LoadException extends RuntimeException {
    public LoadException(String message) {
        super(message);
    }
}
