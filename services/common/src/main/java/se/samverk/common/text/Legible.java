package se.samverk.common.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that can be seen: with a letter in it, and no character that is none, or that hides or turns what stands near. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Constraint(validatedBy = LegibleText.class)
public @interface Legible {
    String message() default "{se.samverk.legible}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
