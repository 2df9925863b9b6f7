package se.samverk.common.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import se.samverk.common.time.Days;

/** A day as ISO 8601 writes it, {@code 2026-03-05}, in a year that anything here could be about. */
final class PlainDate extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    PlainDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw context.wrongTokenException(parser, LocalDate.class, JsonToken.VALUE_STRING, "a day is a text");
        }
        String text = parser.getText();
        try {
            return Days.parse(text);
        } catch (DateTimeException notADay) {
            throw context.weirdStringException(text, LocalDate.class, "not a day such as 2026-03-05");
        }
    }
}
