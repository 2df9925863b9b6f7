package se.samverk.costreporting.simulation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How a simulation is shared")
record SharingForm(
        @NotNull @Schema(description = "The last day that answers are asked for by", examples = "2026-05-29")
        LocalDate answerBy,

        @Nullable
        @Schema(
                description = "own: each member its own effect only, which is so if nothing is said; totals: also what"
                        + " the whole comes to for each of the others; answers: also the others' answers and reasons",
                examples = "own")
        MembersSee membersSee) {

    MembersSee seen() {
        MembersSee chosen = membersSee;
        return chosen == null ? MembersSee.OWN : chosen;
    }
}
