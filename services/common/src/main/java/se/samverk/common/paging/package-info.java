/** Pages of a list. */
@NullMarked
package se.samverk.common.paging;

import org.jspecify.annotations.NullMarked;
