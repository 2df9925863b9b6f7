package se.samverk.costreporting.simulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SimulationMemberAnswers", description = "A member's answers to a simulation")
record MemberAnswers(
        @Schema(description = "The member", examples = "1494")
        String municipality,

        @Schema(description = "Its name", examples = "Lidköping")
        String name,

        @Schema(description = "The latest first, which is the one that holds; none if it has not answered")
        List<Answer> answers) {}
