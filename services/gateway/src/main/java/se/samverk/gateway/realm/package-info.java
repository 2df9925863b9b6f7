/** The realms that one can sign in to. */
@NullMarked
package se.samverk.gateway.realm;

import org.jspecify.annotations.NullMarked;
