/** The one-machine launcher: starts, watches and stops the whole product on 127.0.0.1. */
@NullMarked
package se.samverk.local;

import org.jspecify.annotations.NullMarked;
