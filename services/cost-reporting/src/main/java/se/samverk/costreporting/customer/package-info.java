/** Who is invoiced: the municipalities, and others such as municipal companies; and the systems that are run for them. */
@NullMarked
package se.samverk.costreporting.customer;

import org.jspecify.annotations.NullMarked;
