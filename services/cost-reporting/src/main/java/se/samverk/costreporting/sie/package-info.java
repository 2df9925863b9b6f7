/**
 * Reads SIE type 4 files (4E and 4I, specification 4B, published by the SIE group): the Swedish format in which
 * accounting programs exchange vouchers. Streams, holds one record at a time, and knows nothing of where the
 * vouchers go.
 */
@NullMarked
package se.samverk.costreporting.sie;

import org.jspecify.annotations.NullMarked;
