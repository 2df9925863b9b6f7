/** The clock. */
@NullMarked
package se.samverk.common.time;

import org.jspecify.annotations.NullMarked;
