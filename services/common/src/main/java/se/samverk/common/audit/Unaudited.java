package se.samverk.common.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that may succeed without leaving an audit entry. Tests refuse any other that does.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unaudited {
    /** Why nothing needs to be told. */
    String reason();

    /** The statuses that it holds for; if empty, every one. */
    int[] statuses() default {};
}
