/** The services that the federation sells, with their dated prices. */
@NullMarked
package se.samverk.costreporting.catalogue;

import org.jspecify.annotations.NullMarked;
