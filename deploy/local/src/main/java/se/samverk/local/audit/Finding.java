package se.samverk.local.audit;

/**
 * A place where a chain is broken.
 *
 * @param scope whose chain
 * @param number the entry's place in it
 * @param fault what is wrong there, in words
 */
public record Finding(String scope, long number, String fault) {}
