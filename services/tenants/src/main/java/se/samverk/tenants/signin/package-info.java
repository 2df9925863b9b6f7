/** Who has signed in, and when last. */
@NullMarked
package se.samverk.tenants.signin;

import org.jspecify.annotations.NullMarked;
