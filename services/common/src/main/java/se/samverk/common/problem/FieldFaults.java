package se.samverk.common.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Bean Validation's findings as faulty fields: where the request names them, and a text of our own. */
public final class FieldFaults {
    private FieldFaults() {}

    /** By field. */
    public static List<Problem.Field> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> new Problem.Field(field(violation), code(violation), arguments(violation)))
                .sorted(Comparator.comparing(Problem.Field::field))
                .toList();
    }

    /** The path without the method and the parameter that Java adds in front; the parameter's name where that is all. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> steps = new ArrayList<>();
        String parameter = "body";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = String.valueOf(node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                steps.add(element(node) + (node.getKind() == ElementKind.PROPERTY ? "." + node.getName() : ""));
            }
        }
        String path = String.join("", steps);
        return path.isEmpty() ? parameter : path.startsWith(".") ? path.substring(1) : path;
    }

    /** Where in a list; of a set only that it is one of its elements, since they have no order. */
    private static String element(Path.Node node) {
        if (!node.isInIterable()) {
            return "";
        }
        return "[" + (node.getIndex() == null ? "" : node.getIndex()) + "]";
    }

    /** A constraint may name a text of the service's as its message; else the constraint's own name chooses it. */
    private static String code(ConstraintViolation<?> violation) {
        String template = violation.getMessageTemplate();
        return template.startsWith("{")
                ? "field."
                        + violation
                                .getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName()
                : template;
    }

    private static List<Object> arguments(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return List.of(
                attributes.getOrDefault("min", attributes.getOrDefault("value", attributes.getOrDefault("regexp", ""))),
                attributes.getOrDefault("max", ""));
    }
}
