/** Conditional requests (RFC 9110). */
@NullMarked
package se.samverk.common.etag;

import org.jspecify.annotations.NullMarked;
