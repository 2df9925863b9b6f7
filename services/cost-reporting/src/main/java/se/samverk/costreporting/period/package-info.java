/** Months, quarters and years, as they are written in addresses. */
@NullMarked
package se.samverk.costreporting.period;

import org.jspecify.annotations.NullMarked;
