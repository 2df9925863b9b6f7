/** Allocation keys: by what the members share a pool's cost. */
@NullMarked
package se.samverk.costreporting.key;

import org.jspecify.annotations.NullMarked;
