/** Brings the demo federation in through the public APIs. */
@NullMarked
package se.samverk.demo.load;

import org.jspecify.annotations.NullMarked;
