/** SQL written as SQL: the federation's figures are sums, and sums are made where the rows are. */
@NullMarked
package se.samverk.costreporting.database;

import org.jspecify.annotations.NullMarked;
