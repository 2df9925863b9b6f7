/** Signing in and out, in the realm of the chosen municipality. */
@NullMarked
package se.samverk.gateway.signin;

import org.jspecify.annotations.NullMarked;
