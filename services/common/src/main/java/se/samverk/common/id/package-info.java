/** Identifiers. */
@NullMarked
package se.samverk.common.id;

import org.jspecify.annotations.NullMarked;
