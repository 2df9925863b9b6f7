/** The federation's own realm. */
@NullMarked
package se.samverk.tenants.federation;

import org.jspecify.annotations.NullMarked;
