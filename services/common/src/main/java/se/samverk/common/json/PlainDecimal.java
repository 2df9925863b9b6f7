package se.samverk.common.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A decimal of a size that can be counted with. Exponents beyond an int's would wrap unseen, so its text is judged. */
final class PlainDecimal extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;
    private static final Pattern COUNTABLE =
            Pattern.compile("\\s*[-+]?[0-9]{0,40}(\\.[0-9]{0,40})?([eE][-+]?[0-9]{1,2})?\\s*");

    PlainDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        boolean scalar = parser.currentToken().isScalarValue();
        if (scalar && !COUNTABLE.matcher(parser.getText()).matches()) {
            throw context.weirdStringException("", BigDecimal.class, "not a number of a size to count with");
        }
        return BigDecimalDeserializer.instance.deserialize(parser, context);
    }
}
