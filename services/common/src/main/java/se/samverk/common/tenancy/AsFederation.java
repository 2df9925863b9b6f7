package se.samverk.common.tenancy;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs in a database transaction that reaches across municipalities. Each use is a hole in the tenancy walls that
 * somebody has looked at: use it for the federation's own tables and for work that spans members, and nothing else.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AsFederation {
    @Nonbinding
    boolean readOnly() default false;

    /** How long the transaction may take; 0 for the time that calls get. Only jobs need longer. */
    @Nonbinding
    int timeoutSeconds() default 0;
}
