package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import se.samverk.common.tenancy.AsFederation;

/** What a member sees of the others in a shared simulation: as much as was chosen when it was shared, until it is withdrawn. */
@Singleton
class OthersSeen {
    private final SimulationReader reader;
    private final Effects effects;
    private final Answers answers;

    OthersSeen(SimulationReader reader, Effects effects, Answers answers) {
        this.reader = reader;
        this.effects = effects;
        this.answers = answers;
    }

    @AsFederation(readOnly = true)
    SharedSimulation add(SharedSimulation own) {
        UUID id = own.id();
        Simulation.Sharing sharing = reader.one(id).sharing();
        if (sharing == null || sharing.membersSee() == MembersSee.OWN || own.state() == SimulationState.WITHDRAWN) {
            return own;
        }
        String municipality = own.effect().municipality();
        List<MemberEffect> shown = effects.members(id).stream()
                .filter(each -> !each.municipality().equals(municipality))
                .toList();
        List<MemberAnswers> said = sharing.membersSee() != MembersSee.ANSWERS
                ? List.of()
                : answers.all(id).members().stream()
                        .filter(each -> !each.municipality().equals(municipality))
                        .toList();
        return own.with(shown, said);
    }
}
