package se.samverk.costreporting.invoice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a basis is worked out from")
record InvoiceRunForm(
        @NotNull
        @Pattern(regexp = "(19|2[0-9])[0-9]{2}-Q[1-4]", message = "snapshot.quarter-form")
        @Schema(description = "The quarter; its first day decides the prices", examples = "2026-Q3")
        String quarter,

        @NotNull
        @Schema(description = "A snapshot for the same quarter", examples = "019a2f00-0000-7000-8000-000000000024")
        UUID snapshotId) {}
