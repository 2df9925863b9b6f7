package se.samverk.costreporting.pool;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

@Schema(
        description =
                "What finance decides about a mapping rule. It holds for a month if it holds on the month's last day")
record MappingRuleForm(
        @NotNull
        @Min(0)
        @Max(1_000_000)
        @Schema(description = "The lowest number that matches a row decides", examples = "50")
        Integer priority,

        @NotNull
        @Pattern(regexp = "[0-9]{1,10}", message = "rule.account-form")
        @Schema(description = "First account; compared with as many leading digits as it has", examples = "4000")
        String accountFrom,

        @NotNull
        @Pattern(regexp = "[0-9]{1,10}", message = "rule.account-form")
        @Schema(description = "Last account, so that 59 takes 5999 too", examples = "7999")
        String accountTo,

        @Nullable @Size(min = 1, max = 50) @Schema(description = "Only this cost centre", examples = "210")
        String costCentre,

        @Nullable @Size(min = 1, max = 50) @Schema(description = "Only this project", examples = "2101")
        String project,

        @NotBlank @Schema(description = "The pool", examples = "it-arbetsplats")
        String poolCode,

        @NotNull @Schema(description = "First day", examples = "2026-01-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day; none: until further notice", examples = "2026-12-31")
        LocalDate validTo) {

    /** @throws Problem 422 if a range ends before it begins */
    void requireWhole() {
        int digits = Math.min(accountFrom.length(), accountTo.length());
        if (accountFrom.substring(0, digits).compareTo(accountTo.substring(0, digits)) > 0) {
            throw Problem.unprocessable("rule.range").withField("accountTo", "rule.range.field");
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Problem.unprocessable("rule.dates").withField("validTo", "rule.dates.field");
        }
    }
    /** Whether it does the same from the same day as a rule that is there. */
    boolean decidesAs(MappingRule rule) {
        return priority == rule.priority()
                && accountFrom.equals(rule.accountFrom())
                && accountTo.equals(rule.accountTo())
                && Objects.equals(costCentre, rule.costCentre())
                && Objects.equals(project, rule.project())
                && poolCode.equals(rule.poolCode())
                && validFrom.equals(rule.validFrom());
    }
}
