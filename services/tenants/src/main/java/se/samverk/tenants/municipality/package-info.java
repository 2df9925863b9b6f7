/** The register of municipalities: who they are, how many live there, and their departments over time. */
@NullMarked
package se.samverk.tenants.municipality;

import org.jspecify.annotations.NullMarked;
