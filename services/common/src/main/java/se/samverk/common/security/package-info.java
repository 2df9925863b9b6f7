/** Who may call what: tokens, realms' roles, declared access. */
@NullMarked
package se.samverk.common.security;

import org.jspecify.annotations.NullMarked;
