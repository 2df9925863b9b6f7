package se.samverk.costreporting.saving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.problem.Problem;

@Schema(description = "An edition to enter: the whole series as it was published")
record IndexEditionForm(
        @NotNull @Schema(description = "Which index", examples = "pkv")
        IndexKind kind,

        @NotNull @Schema(description = "When it was published; not in the future", examples = "2025-10-16")
        LocalDate publishedOn,

        @NotBlank @Size(max = 300) @Schema(description = "Where it is to be found", examples = "SKR, cirkulär")
        String source,

        @NotEmpty @Size(max = 200) @Schema(description = "The years, each once")
        List<@NotNull @Valid IndexValue> values) {

    /** @throws Problem 422 if a year stands twice, or the day has not come */
    void requireWhole(LocalDate today) {
        if (publishedOn.isAfter(today)) {
            throw Problem.unprocessable("index.future").withField("publishedOn", "index.future.field");
        }
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i).year())) {
                throw Problem.unprocessable("index.year-twice")
                        .withField("values[" + i + "].year", "index.year-twice.field");
            }
        }
    }
}
