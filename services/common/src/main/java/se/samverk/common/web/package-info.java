/** What each HTTP call gets: a request id, a log context. */
@NullMarked
package se.samverk.common.web;

import org.jspecify.annotations.NullMarked;
