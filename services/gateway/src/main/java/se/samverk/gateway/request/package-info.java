/** What every request passes: its id, its path's form, security headers, problems, the page fallback. */
@NullMarked
package se.samverk.gateway.request;

import org.jspecify.annotations.NullMarked;
