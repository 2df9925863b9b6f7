/** Invoices and credit notes as accessible PDF, for customers who are not reached in Peppol. */
@NullMarked
package se.samverk.costreporting.print;

import org.jspecify.annotations.NullMarked;
