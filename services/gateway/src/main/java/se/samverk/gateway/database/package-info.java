/** The way to the gateway's own tables. */
@NullMarked
package se.samverk.gateway.database;

import org.jspecify.annotations.NullMarked;
