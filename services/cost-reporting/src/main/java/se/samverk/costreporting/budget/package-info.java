/** Budgets, what came of them, and what a year is likely to end at. */
@NullMarked
package se.samverk.costreporting.budget;

import org.jspecify.annotations.NullMarked;
