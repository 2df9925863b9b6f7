/** Invoices and credit notes as the receiver's system reads them: Peppol BIS Billing 3, in UBL 2.1. */
@NullMarked
package se.samverk.costreporting.peppol;

import org.jspecify.annotations.NullMarked;
