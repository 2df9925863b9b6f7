package se.samverk.costreporting.key;

/** A key, and what a new version of it would say. */
public record ProposedKey(String keyCode, KeyContent content) {}
