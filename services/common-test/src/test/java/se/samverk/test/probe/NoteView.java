package se.samverk.test.probe;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.json.MultiLine;

@Schema(name = "Note", description = "A note")
record NoteView(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000000")
        UUID id,

        @NotBlank @MultiLine @Size(max = 40) @Schema(description = "What it says", examples = "Köp kaffe")
        String text) {}
