/** Real PostgreSQL from the binaries of a Maven artifact. */
@NullMarked
package se.samverk.local.postgres;

import org.jspecify.annotations.NullMarked;
