package se.samverk.common.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bean Validation's findings as a problem: the field as the request names it, and a text of our own. */
final class Violations {
    private Violations() {}

    static Problem problem(ConstraintViolationException invalid) {
        Problem problem = Problem.badRequest("invalid-fields");
        invalid.getConstraintViolations().stream()
                .sorted(java.util.Comparator.comparing(violation -> field(violation)))
                .forEach(violation -> problem.withField(field(violation), code(violation), arguments(violation)));
        return problem;
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

    private static Object[] arguments(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return new Object[] {
            attributes.getOrDefault("min", attributes.getOrDefault("value", attributes.getOrDefault("regexp", ""))),
            attributes.getOrDefault("max", "")
        };
    }
}
