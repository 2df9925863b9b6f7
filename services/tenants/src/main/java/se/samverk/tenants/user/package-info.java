/** People in a realm. */
@NullMarked
package se.samverk.tenants.user;

import org.jspecify.annotations.NullMarked;
