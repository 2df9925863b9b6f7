/** Simulations: what a past period would have cost each member by other keys or with other members, and what they say of it. */
@NullMarked
package se.samverk.costreporting.simulation;

import org.jspecify.annotations.NullMarked;
