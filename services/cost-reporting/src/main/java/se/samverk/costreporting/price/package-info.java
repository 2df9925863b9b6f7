/** The price list: what each service costs, from which day, and by which model. */
@NullMarked
package se.samverk.costreporting.price;

import org.jspecify.annotations.NullMarked;
