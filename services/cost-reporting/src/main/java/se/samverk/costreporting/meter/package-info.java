/** Meter readings: how much of a service each department uses. */
@NullMarked
package se.samverk.costreporting.meter;

import org.jspecify.annotations.NullMarked;
