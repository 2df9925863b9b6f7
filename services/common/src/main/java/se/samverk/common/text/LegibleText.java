package se.samverk.common.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges {@link Legible}. That there is a text at all is for other constraints to say. */
public class LegibleText implements ConstraintValidator<Legible, CharSequence> {
    /** Letters that have no form of their own. */
    private static final Set<Integer> FILLERS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0);

    /** Joiners: some languages are not written without them. */
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null || text.toString().trim().isEmpty()) {
            return true;
        }
        return text.codePoints().allMatch(LegibleText::isShown)
                && text.codePoints().anyMatch(LegibleText::isLetter);
    }

    private static boolean isLetter(int character) {
        return Character.isLetter(character) && !FILLERS.contains(character);
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> JOINERS.contains(character);
            default -> true;
        };
    }
}
