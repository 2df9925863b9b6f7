/** Secrets and keys made once, kept in files only their owner can read. */
@NullMarked
package se.samverk.local.secret;

import org.jspecify.annotations.NullMarked;
