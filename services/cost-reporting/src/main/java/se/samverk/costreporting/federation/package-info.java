/** What the federation itself asks: what is recovered of each service's cost, how costs go, what changed, and why. */
@NullMarked
package se.samverk.costreporting.federation;

import org.jspecify.annotations.NullMarked;
