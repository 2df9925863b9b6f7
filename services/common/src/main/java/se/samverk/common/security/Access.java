package se.samverk.common.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an operation. An operation without it (and without {@link PublicAccess}) can be called by nobody.
 *
 * <p>A person is let in by a role, an API client by the scope. A member's people and clients reach only paths of their
 * own municipality; those of the federation reach every member's, which is why they are named apart.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {
    /** Roles in a member's realm; if empty, nobody from a member's realm is let in. */
    Role[] member() default {};

    /** Roles in the federation's realm; if empty, nobody from it is let in. */
    Role[] federation() default {};

    /** The scope by which an API client is let in; if empty, no API client is. */
    String scope() default "";
}
