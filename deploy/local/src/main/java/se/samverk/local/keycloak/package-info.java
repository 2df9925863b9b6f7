/** Real Keycloak from its server distribution. */
@NullMarked
package se.samverk.local.keycloak;

import org.jspecify.annotations.NullMarked;
