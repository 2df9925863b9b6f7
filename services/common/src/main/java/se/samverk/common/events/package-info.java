/** Domain events: outbox, delivery, consumption. */
@NullMarked
package se.samverk.common.events;

import org.jspecify.annotations.NullMarked;
