/** What a person can ask for: up, down, status, logs, reset, dev. */
@NullMarked
package se.samverk.local.command;

import org.jspecify.annotations.NullMarked;
