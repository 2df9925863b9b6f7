package se.samverk.common.problem;

import jakarta.validation.ConstraintViolationException;

/** Bean Validation's findings as a problem. */
final class Violations {
    private Violations() {}

    static Problem problem(ConstraintViolationException invalid) {
        Problem problem = Problem.badRequest("invalid-fields");
        FieldFaults.of(invalid.getConstraintViolations())
                .forEach(fault -> problem.withField(
                        fault.field(), fault.code(), fault.arguments().toArray()));
        return problem;
    }
}
