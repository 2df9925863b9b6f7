package se.samverk.costreporting.reportpackage;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Language;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.period.Period;

@Schema(description = "What to pack")
record PackageForm(
        @NotNull
        @Pattern(regexp = Period.PATTERN, message = "period.form.field")
        @Schema(description = "Month, quarter or year", examples = "2026-Q1")
        String period,

        @NotEmpty
        @Size(max = 4)
        @Schema(description = "Each report's formats: pdf, excel, csv, sie", examples = "[\"pdf\", \"excel\"]")
        List<@NotNull @Pattern(regexp = FileFormat.PATTERN, message = "report.format.field") String> formats,

        @Nullable
        @Pattern(regexp = "sv|en", message = "report.language.field")
        @Schema(description = "sv or en; sv if nothing is said", examples = "sv")
        String language) {

    /** The formats, each once and always in the same order. */
    String formatList() {
        return formats.stream().distinct().sorted().collect(Collectors.joining(","));
    }

    Language wish() {
        return Language.of(language);
    }
}
