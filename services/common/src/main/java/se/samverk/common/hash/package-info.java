/** Digests. */
@NullMarked
package se.samverk.common.hash;

import org.jspecify.annotations.NullMarked;
