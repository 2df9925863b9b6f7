package se.samverk.costreporting.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.problem.Problem;

@Schema(description = "Why a run could not be made")
record RunFailure(
        @Schema(description = "The kind of failure", examples = "sum-too-large")
        String code,

        @Schema(description = "It in words", examples = "En summa är för stor")
        String title,

        @Schema(
                description = "What is wrong, and what to do",
                examples = "En summa är större än vad som kan hanteras. Kontrollera beloppen.")
        String detail) {

    /** As it is kept: the words are chosen by who reads. */
    record Stored(int status, String code, List<Object> arguments) {
        static Stored read(String text, ObjectMapper json) {
            try {
                return json.readValue(text, Stored.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        Problem problem() {
            return Problem.of(status, code, arguments.toArray());
        }

        RunFailure in(Language language, Messages messages) {
            Object[] places = arguments.toArray();
            return new RunFailure(
                    code,
                    messages.text(language, code + ".title", places),
                    messages.text(language, code + ".detail", places));
        }
    }
}
