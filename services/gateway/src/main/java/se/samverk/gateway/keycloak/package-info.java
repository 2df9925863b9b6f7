/** What the gateway asks of Keycloak itself, besides the sign-in that the browser is sent to. */
@NullMarked
package se.samverk.gateway.keycloak;

import org.jspecify.annotations.NullMarked;
