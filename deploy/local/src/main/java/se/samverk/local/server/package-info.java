/** The parts of the product as processes: what each needs, in which order they start, whether they are ready. */
@NullMarked
package se.samverk.local.server;

import org.jspecify.annotations.NullMarked;
