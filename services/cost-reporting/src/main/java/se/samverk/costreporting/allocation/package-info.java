/** The run that turns a month's ledger into the members' shares, and the federation's view of the outcome. */
@NullMarked
package se.samverk.costreporting.allocation;

import org.jspecify.annotations.NullMarked;
