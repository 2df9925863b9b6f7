package se.samverk.costreporting.reportpackage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "All members' cost reports of a period in one ZIP file, with a manifest and SHA-256 sums")
record ReportPackage(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000009")
        UUID id,

        @Schema(description = "The period", examples = "2026-Q1")
        String period,

        @Schema(description = "Each report's formats", examples = "[\"excel\", \"pdf\"]")
        List<String> formats,

        @Schema(description = "The reports' language", examples = "sv")
        String language,

        @Schema(
                description =
                        "completed: the file can be downloaded; failed: it could not be made, and failure says why",
                enumeration = {"queued", "working", "completed", "failed"},
                examples = "completed")
        String state,

        @Schema(description = "How far it has come, percent", examples = "100")
        int progressPercent,

        @Schema(description = "How many reports are made", examples = "12")
        int filesDone,

        @Schema(description = "How many reports there will be; 0 until it has begun", examples = "12")
        int fileCount,

        @Schema(
                description = "Which time it is made: one that is broken off is made from its beginning",
                examples = "1")
        int attempt,

        @Schema(
                description =
                        "Whether the period's figures are still those that it was made by; false: a new run or step of the period has come since",
                examples = "true")
        boolean current,

        @Schema(description = "The file's name", examples = "kostnadsrapporter-2026-Q1.zip")
        String fileName,

        @Nullable @Schema(description = "The file's size, bytes", examples = "734003")
        Long sizeBytes,

        @Nullable
        @Schema(
                description = "The file's SHA-256, hexadecimal",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String checksum,

        @Nullable @Schema(description = "Why it could not be made, if so")
        PackageFailure failure,

        @Schema(description = "When it was asked for", examples = "2026-04-08T09:15:00Z")
        Instant createdAt,

        @Schema(description = "Who asked first", examples = "Ingrid Ek")
        String createdBy,

        @Nullable @Schema(description = "When it was done", examples = "2026-04-08T09:15:21Z")
        Instant finishedAt,

        @Nullable @Schema(description = "When it is removed", examples = "2026-05-08T09:15:21Z")
        Instant keptUntil) {

    boolean underway() {
        return state.equals("queued") || state.equals("working");
    }
}
