package se.samverk.costreporting.simulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a simulation came to for one member")
record SimulatedServices(
        @Schema(description = "The member", examples = "1494")
        String municipality,

        @Schema(description = "Its services, largest change first")
        List<ServiceEffect> services) {}
