/** Verifies the services' audit trails. Shares no code with what writes them, so that the same fault isn't in both. */
@NullMarked
package se.samverk.local.audit;

import org.jspecify.annotations.NullMarked;
