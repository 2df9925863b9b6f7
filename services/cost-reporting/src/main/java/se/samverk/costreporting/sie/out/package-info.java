/**
 * Writes SIE type 4I files (specification 4B): vouchers on their way into another accounting program. Knows nothing of
 * where the vouchers come from.
 */
@NullMarked
package se.samverk.costreporting.sie.out;

import org.jspecify.annotations.NullMarked;
