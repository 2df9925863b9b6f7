package se.samverk.costreporting.meter;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Readings that are taken all together, or not at all")
record MeterReadingForms(
        @NotEmpty @Size(max = 10_000) @Schema(description = "The readings")
        List<@NotNull MeterReadingForm> readings) {}
