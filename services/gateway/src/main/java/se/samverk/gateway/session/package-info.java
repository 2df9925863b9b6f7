/** Sessions: the tokens that stay here, and the cookie that stands for them. */
@NullMarked
package se.samverk.gateway.session;

import org.jspecify.annotations.NullMarked;
