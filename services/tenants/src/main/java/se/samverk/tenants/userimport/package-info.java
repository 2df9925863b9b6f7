/** People from a file: looked through first, then taken, whole or with what could not be taken told row by row. */
@NullMarked
package se.samverk.tenants.userimport;

import org.jspecify.annotations.NullMarked;
