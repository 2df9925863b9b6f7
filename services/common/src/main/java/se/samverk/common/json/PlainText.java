package se.samverk.common.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A text that PostgreSQL can store and anybody can read: Unicode characters, none of them NUL or half a pair. */
final class PlainText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    PlainText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !isPlain(text)) {
            throw context.weirdStringException("", String.class, "a character that cannot be stored");
        }
        return text;
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(character ->
                        character == 0 || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
