/** How a municipality is shown: name, colour, coat of arms. */
@NullMarked
package se.samverk.tenants.branding;

import org.jspecify.annotations.NullMarked;
