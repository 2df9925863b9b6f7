/** What the demo federation is, as read from the files in deploy/demo/data. */
@NullMarked
package se.samverk.demo.data;

import org.jspecify.annotations.NullMarked;
