/** Cost pools, and the rules that map ledger rows to them. */
@NullMarked
package se.samverk.costreporting.pool;

import org.jspecify.annotations.NullMarked;
