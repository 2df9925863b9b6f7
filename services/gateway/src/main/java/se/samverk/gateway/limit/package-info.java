/** How much one client may ask. */
@NullMarked
package se.samverk.gateway.limit;

import org.jspecify.annotations.NullMarked;
