/** Money as whole öre. */
@NullMarked
package se.samverk.common.money;

import org.jspecify.annotations.NullMarked;
