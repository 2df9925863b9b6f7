/** What the tests of every Samverk service share. */
@NullMarked
package se.samverk.test;

import org.jspecify.annotations.NullMarked;
