/** Writes books as SIE 4E files. */
@NullMarked
package se.samverk.demo.sie;

import org.jspecify.annotations.NullMarked;
