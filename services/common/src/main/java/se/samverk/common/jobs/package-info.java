/** Work that outlives a request. */
@NullMarked
package se.samverk.common.jobs;

import org.jspecify.annotations.NullMarked;
