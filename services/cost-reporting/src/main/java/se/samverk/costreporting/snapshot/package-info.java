/** Snapshots: what was read for a quarter, frozen at a date. */
@NullMarked
package se.samverk.costreporting.snapshot;

import org.jspecify.annotations.NullMarked;
