package se.samverk.costreporting.simulation;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.key.Basis;
import se.samverk.costreporting.key.KeyComponent;

@Schema(description = "A key as it would be, as a member sees it: of the weights its own, and what they sum to")
record SharedKey(
        @Schema(description = "The key", examples = "gemensamt")
        String keyCode,

        @Schema(description = "Name in Swedish", examples = "Gemensamt")
        String nameSv,

        @Schema(description = "Name in English", examples = "Common")
        String nameEn,

        @Schema(description = "What it would go by", examples = "fixed")
        Basis basis,

        @Nullable @Schema(description = "The service whose meter would decide", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(description = "The keys of a mix") List<KeyComponent> components,

        @Nullable @Schema(description = "The member's weight in a fixed key", examples = "40")
        BigDecimal ownWeight,

        @Nullable @Schema(description = "The sum of all weights in a fixed key", examples = "100")
        BigDecimal weightSum) {}
