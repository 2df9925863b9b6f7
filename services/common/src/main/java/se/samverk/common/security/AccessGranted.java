package se.samverk.common.security;

/**
 * A call has been let through to its operation.
 *
 * @param operation the operation's method
 */
public record AccessGranted(String operation) {}
