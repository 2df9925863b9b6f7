/** The federation's general ledger: files in, vouchers and rows kept, differences shown to a person. */
@NullMarked
package se.samverk.costreporting.ledger;

import org.jspecify.annotations.NullMarked;
