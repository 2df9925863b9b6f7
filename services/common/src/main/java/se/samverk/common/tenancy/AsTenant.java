package se.samverk.common.tenancy;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs in a database transaction that sees one municipality: the one that the call acts for. Joins a transaction
 * already begun for the same municipality; refuses to run inside one begun otherwise.
 */
@InterceptorBinding
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AsTenant {
    @Nonbinding
    boolean readOnly() default false;
}
