/** Measures what the product promises about speed, each figure against a limit taken in the same run. */
@NullMarked
package se.samverk.local.bench;

import org.jspecify.annotations.NullMarked;
