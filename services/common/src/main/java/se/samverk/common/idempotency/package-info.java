/** Idempotency-Key for calls that create. */
@NullMarked
package se.samverk.common.idempotency;

import org.jspecify.annotations.NullMarked;
