/** Which service cost which member what: the federation's table of its whole cost. */
@NullMarked
package se.samverk.costreporting.matrix;

import org.jspecify.annotations.NullMarked;
