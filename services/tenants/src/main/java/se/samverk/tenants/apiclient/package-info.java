/** API clients in a realm. */
@NullMarked
package se.samverk.tenants.apiclient;

import org.jspecify.annotations.NullMarked;
