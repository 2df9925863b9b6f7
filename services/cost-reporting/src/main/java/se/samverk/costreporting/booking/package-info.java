/** Issued invoices and credit notes as vouchers for the federation's own ledger. */
@NullMarked
package se.samverk.costreporting.booking;

import org.jspecify.annotations.NullMarked;
