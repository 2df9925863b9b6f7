/** The programs that call with tokens of their own: how they do, and which are cut off. */
@NullMarked
package se.samverk.gateway.apiclient;

import org.jspecify.annotations.NullMarked;
