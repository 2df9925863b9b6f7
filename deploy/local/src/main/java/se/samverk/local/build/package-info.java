/** Building what is missing or older than its sources, and only that. */
@NullMarked
package se.samverk.local.build;

import org.jspecify.annotations.NullMarked;
