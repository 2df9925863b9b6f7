/** The web UI's one page, for each of its addresses. */
@NullMarked
package se.samverk.gateway.page;

import org.jspecify.annotations.NullMarked;
