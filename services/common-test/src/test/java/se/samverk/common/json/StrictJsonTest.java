package se.samverk.common.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    StrictJsonTest() {
        new StrictJson().customize(mapper);
    }

    private record Sent(String text, @MultiLine String lines, LocalDate day, int number, BigDecimal weight) {}

    @Test
    void textDayAndNumber_areRead() throws JsonProcessingException {
        var read = mapper.readValue(
                "{\"text\":\"å😀\",\"lines\":\"a\\r\\n\\tb\",\"day\":\"2026-03-05\",\"number\":7,\"weight\":4.50e1}",
                Sent.class);
        assertEquals(new Sent("å😀", "a\r\n\tb", LocalDate.of(2026, 3, 5), 7, new BigDecimal("45.0")), read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\\u0000b\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\uffff\"}",
                "{\"text\":\"\\ufdd0\"}",
                "{\"text\":\"a\\u0007b\"}",
                "{\"text\":\"a\\u007fb\"}",
                "{\"text\":\"a\\u0085b\"}",
                "{\"text\":\"a\\nb\"}",
                "{\"text\":\"a\\tb\"}",
                "{\"lines\":\"a\\u0007b\"}",
                "{\"day\":0}",
                "{\"day\":[]}",
                "{\"day\":\"\"}",
                "{\"day\":\" \"}",
                "{\"day\":\"2026-02-30\"}",
                "{\"day\":\"-999999999-01-01\"}",
                "{\"number\":1.5}",
                "{\"number\":\"\"}",
                "{\"number\":1,\"number\":2}",
                "{\"text\":\"a\",\"day\":\"2026-03-05\",\"number\":1,\"number\":2}",
                "{\"number\":1}garbage",
                "{\"weight\":1E+2147483647}",
                "{\"weight\":1e2147483648}",
                "{\"weight\":1e-2147483648}",
                "{\"weight\":1e100}",
                "{\"weight\":\"1e2147483648\"}",
                "{\"weight\":true}",
                "{\"weight\":[1]}",
                "{\"number\":1}{\"number\":2}"
            })
    void whatWouldBecomeSomethingElse_isRefused(String json) {
        assertThrows(JsonProcessingException.class, () -> mapper.readValue(json, Sent.class));
    }
}
