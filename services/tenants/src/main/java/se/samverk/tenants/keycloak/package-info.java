/** Our calls to Keycloak: as the provisioning client to make a realm, and as each realm's own client from then on. */
@NullMarked
package se.samverk.tenants.keycloak;

import org.jspecify.annotations.NullMarked;
