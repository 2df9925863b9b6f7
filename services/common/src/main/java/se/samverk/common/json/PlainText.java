package se.samverk.common.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A text that PostgreSQL can store and anybody can read: Unicode characters, none of them half a pair or a control
 * character, which no file or page could show. Tabs and line breaks belong to texts in lines only.
 */
final class PlainText extends StdScalarDeserializer<String> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final boolean inLines;

    PlainText() {
        this(false);
    }

    private PlainText(boolean inLines) {
        super(String.class);
        this.inLines = inLines;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new PlainText(property == null || property.getAnnotation(MultiLine.class) != null);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !text.codePoints().allMatch(this::isPlain)) {
            throw context.weirdStringException("", String.class, "a character that cannot be stored");
        }
        return text;
    }

    private boolean isPlain(int character) {
        boolean layout = character == '\t' || character == '\n' || character == '\r';
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !surrogate && !isNoCharacter(character) && (!Character.isISOControl(character) || layout && inLines);
    }

    /** What Unicode sets aside and never gives a character to. */
    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }
}
