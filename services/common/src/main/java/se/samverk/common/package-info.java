/** What every Samverk service has in common and no domain owns. */
@NullMarked
package se.samverk.common;

import org.jspecify.annotations.NullMarked;
