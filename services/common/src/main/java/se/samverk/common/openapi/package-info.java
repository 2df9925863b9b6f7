/** The described API. */
@NullMarked
package se.samverk.common.openapi;

import org.jspecify.annotations.NullMarked;
