package se.samverk.common.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"b\": 1, \"a\": [true, null, {}]} | {\"a\":[true,null,{}],\"b\":1}",
                "{\"é\": 1, \"z\": 2, \"Z\": 3} | {\"Z\":3,\"z\":2,\"é\":1}",
                "[1.50, 1e3, 0.00, -0.0, 9007199254740993, 0.1] | [1.5,1000,0,0,9007199254740993,0.1]",
                "\"\\u00e5/\\u0001\\u001F\\n\\\"\\\\\" | \"å/\\u0001\\u001f\\n\\\"\\\\\"",
                "[] | []"
            })
    void sameContent_hasOneForm(String given, String canonical) throws Exception {
        assertEquals(canonical, CanonicalJson.of(JSON.readTree(given)));
    }
}
