package se.samverk.costreporting.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something wrong, or odd, in a ledger file")
record ImportProblem(
        @Schema(description = "The line in the file; none when it concerns the file as a whole", examples = "117")
        @Nullable
        Long line,

        @Schema(description = "The label of the record on that line", examples = "#VER") @Nullable
        String label,

        @Schema(
                description = "error refuses the file, warning does not",
                enumeration = {"error", "warning"},
                examples = "error")
        String severity,

        @Schema(description = "What it is, for programs", examples = "ledger.voucher-unbalanced")
        String code,

        @Schema(
                description = "What it is, in the reader's language",
                examples = "Verifikation A 17 går inte ihop: raderna ger summan 0,05 i stället för 0.")
        String detail) {}
