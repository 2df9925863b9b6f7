/** A member's cost report, and the explanation of each line of it. */
@NullMarked
package se.samverk.costreporting.statement;

import org.jspecify.annotations.NullMarked;
