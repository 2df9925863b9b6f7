package se.samverk.costreporting.pool;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

@Schema(description = "What finance decides about a cost pool")
record CostPoolForm(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "catalogue.code-form")
        @Schema(description = "Short name, unique", examples = "it-arbetsplats")
        String code,

        @NotBlank @Size(max = 100) @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
        String nameSv,

        @NotBlank @Size(max = 100) @Schema(description = "Name in English", examples = "Workplace")
        String nameEn,

        @NotNull
        @Schema(
                description = "service: shared out to the members by its key. overhead: given to other pools first",
                examples = "service")
        PoolKind kind,

        @Nullable
        @Min(0)
        @Max(1000)
        @Schema(
                description = "An overhead pool's place in the order of stepping down; lowest first",
                examples = "1",
                nullable = true)
        Integer step,

        @Nullable @Schema(description = "A service pool's allocation key", examples = "invanare")
        String keyCode) {

    /** @throws Problem 422 if an overhead pool has no step or has a key, or a service pool has a step */
    void requireWhole() {
        if (kind == PoolKind.OVERHEAD && step == null) {
            throw Problem.unprocessable("pool.step-missing").withField("step", "pool.step-missing.field");
        }
        if (kind == PoolKind.SERVICE && step != null) {
            throw Problem.unprocessable("pool.step-unused").withField("step", "pool.step-unused.field");
        }
        if (kind == PoolKind.OVERHEAD && keyCode != null) {
            throw Problem.unprocessable("pool.key-unused").withField("keyCode", "pool.key-unused.field");
        }
    }
}
