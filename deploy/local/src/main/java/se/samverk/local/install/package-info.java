/** One installation: where its files and ports are, its secrets, and what it tells others about itself. */
@NullMarked
package se.samverk.local.install;

import org.jspecify.annotations.NullMarked;
