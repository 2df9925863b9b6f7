/** How JSON is read: strictly, so that what is stored is what was sent. */
@NullMarked
package se.samverk.common.json;

import org.jspecify.annotations.NullMarked;
