package se.samverk.local.audit;

/** The last entry of a chain: noted elsewhere, it shows later that nothing up to it has been rewritten. */
public record Head(String service, String scope, long number, String hash) {}
