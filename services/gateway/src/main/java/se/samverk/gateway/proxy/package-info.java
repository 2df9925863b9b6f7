/** Calls passed on to the services. */
@NullMarked
package se.samverk.gateway.proxy;

import org.jspecify.annotations.NullMarked;
