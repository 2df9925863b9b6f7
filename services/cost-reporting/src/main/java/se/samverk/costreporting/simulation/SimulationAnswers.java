package se.samverk.costreporting.simulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What the members have answered to a simulation")
record SimulationAnswers(
        @Schema(description = "Members that say yes", examples = "4")
        int yes,

        @Schema(description = "Members that say no", examples = "1")
        int no,

        @Schema(description = "Members that have not answered", examples = "1")
        int unanswered,

        @Schema(description = "All who are asked, by name") List<MemberAnswers> members) {

    static SimulationAnswers of(List<MemberAnswers> members) {
        int yes = count(members, Opinion.YES);
        int no = count(members, Opinion.NO);
        return new SimulationAnswers(yes, no, members.size() - yes - no, members);
    }

    private static int count(List<MemberAnswers> members, Opinion opinion) {
        return (int) members.stream()
                .filter(member -> !member.answers().isEmpty()
                        && member.answers().getFirst().answer() == opinion)
                .count();
    }
}
