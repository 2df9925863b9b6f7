/** What members agree to share of each other's figures per inhabitant: nothing, until one of them says so. */
@NullMarked
package se.samverk.costreporting.comparison;

import org.jspecify.annotations.NullMarked;
