/**
 * Invoicing in advance: a quarter's basis from a snapshot and the price list, and the invoices and credit notes that come
 * of it.
 */
@NullMarked
package se.samverk.costreporting.invoice;

import org.jspecify.annotations.NullMarked;
