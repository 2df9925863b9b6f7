/** Keeps the demo federation's books: made up, but balanced and the same every time. */
@NullMarked
package se.samverk.demo.ledger;

import org.jspecify.annotations.NullMarked;
