/** Which municipality a call acts for, and the database session that holds it to that. */
@NullMarked
package se.samverk.common.tenancy;

import org.jspecify.annotations.NullMarked;
