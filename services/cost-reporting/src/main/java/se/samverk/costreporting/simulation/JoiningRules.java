package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.costreporting.database.Sql;

/** What can be supposed of a municipality that joins. Called inside a federation transaction. */
@Singleton
class JoiningRules {
    private final Sql sql;

    JoiningRules(Sql sql) {
        this.sql = sql;
    }

    void check(Changes changes, Set<String> members) {
        Set<String> seen = new HashSet<>();
        Set<String> changed = changes.keys().stream().map(KeyChange::keyCode).collect(Collectors.toSet());
        for (int i = 0; i < changes.joins().size(); i++) {
            JoiningMember joining = changes.joins().get(i);
            if (members.contains(joining.municipality())) {
                throw ChangeRules.at("joins", i, ".municipality", "simulation.already-member", joining.municipality());
            }
            if (!seen.add(joining.municipality())) {
                throw ChangeRules.at("joins", i, ".municipality", "simulation.named-twice", joining.municipality());
            }
            checkQuantities(joining.quantities(), i);
            checkWeights(joining.weights(), i, changed);
        }
    }

    private void checkQuantities(List<JoiningMember.Quantity> quantities, int place) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < quantities.size(); i++) {
            String field = ".quantities[" + i + "].serviceCode";
            String code = quantities.get(i).serviceCode();
            if (!sql.exists("select from catalogue_service where code = ?", code)) {
                throw ChangeRules.at("joins", place, field, "key.unknown-service", code);
            }
            if (!seen.add(code)) {
                throw ChangeRules.at("joins", place, field, "simulation.named-twice", code);
            }
        }
    }

    private void checkWeights(List<JoiningMember.Weight> weights, int place, Set<String> changed) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < weights.size(); i++) {
            String field = ".weights[" + i + "].keyCode";
            String code = weights.get(i).keyCode();
            if (changed.contains(code)) {
                throw ChangeRules.at("joins", place, field, "simulation.weight-of-changed", code);
            }
            if (!seen.add(code)) {
                throw ChangeRules.at("joins", place, field, "simulation.named-twice", code);
            }
            if (!sql.exists("""
                    select from allocation_key k join allocation_key_version v on v.key_id = k.id
                     where k.code = ? and v.basis = 'fixed'""", code)) {
                throw ChangeRules.at("joins", place, field, "simulation.weight-of-no-fixed", code);
            }
        }
    }
}
