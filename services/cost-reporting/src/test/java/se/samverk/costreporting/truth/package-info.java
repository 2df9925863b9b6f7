/** What months come to, worked out slowly and exactly from everything that was sent: a model that shares no code with the product. */
@NullMarked
package se.samverk.costreporting.truth;

import org.jspecify.annotations.NullMarked;
