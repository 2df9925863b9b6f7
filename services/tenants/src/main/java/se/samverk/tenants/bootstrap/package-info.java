/** The client that begins an installation. */
@NullMarked
package se.samverk.tenants.bootstrap;

import org.jspecify.annotations.NullMarked;
