/** Texts that people read. */
@NullMarked
package se.samverk.common.text;

import org.jspecify.annotations.NullMarked;
