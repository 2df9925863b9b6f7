/** A member's cost report as files: for reading, for calculating, and for other systems. */
@NullMarked
package se.samverk.costreporting.report;

import org.jspecify.annotations.NullMarked;
