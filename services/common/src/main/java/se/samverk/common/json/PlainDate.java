package se.samverk.common.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day as ISO 8601 writes it, {@code 2026-03-05}, in a year that anything here could be about. */
final class PlainDate extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;

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
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // Told below, as a year out of range is.
        }
        throw context.weirdStringException(text, LocalDate.class, "not a day such as 2026-03-05");
    }
}
