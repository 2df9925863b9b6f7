/** Errors as RFC 9457 problems, in the reader's language. */
@NullMarked
package se.samverk.common.problem;

import org.jspecify.annotations.NullMarked;
