package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.key.Basis;
import se.samverk.costreporting.key.KeyProposals;
import se.samverk.costreporting.key.ProposedKey;
import se.samverk.costreporting.member.Members;
import se.samverk.costreporting.price.PriceProposals;

/** What can be supposed. Called inside a federation transaction. */
@Singleton
class ChangeRules {
    private final Sql sql;
    private final Members members;
    private final KeyProposals proposals;
    private final JoiningRules joining;
    private final PriceProposals prices;

    ChangeRules(Sql sql, Members members, KeyProposals proposals, JoiningRules joining, PriceProposals prices) {
        this.sql = sql;
        this.members = members;
        this.proposals = proposals;
        this.joining = joining;
        this.prices = prices;
    }

    /** @throws Problem 422 that tells what cannot be supposed, and where it stands */
    void check(Changes changes) {
        if (changes.ofPrices()) {
            checkPrices(changes);
        }
        Set<String> known = members.codes();
        checkLeaves(changes, known);
        joining.check(changes, known);
        checkKeys(changes);
        if (changes.keys().stream().anyMatch(key -> key.basis() == Basis.POPULATION)) {
            requireInhabitants(changes.leaves());
        }
    }

    private void checkPrices(Changes changes) {
        if (changes.ofMembers() || !changes.keys().isEmpty()) {
            throw Problem.unprocessable("simulation.prices-alone")
                    .withField("changes.prices", "simulation.prices-alone.field");
        }
        inChanges(() -> prices.check(changes.pricesFrom(LocalDate.EPOCH)));
    }

    private static void checkLeaves(Changes changes, Set<String> known) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < changes.leaves().size(); i++) {
            String code = changes.leaves().get(i);
            if (!known.contains(code)) {
                throw at("leaves", i, "", "key.unknown-municipality", code);
            }
            if (!seen.add(code)) {
                throw at("leaves", i, "", "simulation.named-twice", code);
            }
        }
        if (!seen.isEmpty() && changes.joins().isEmpty() && seen.containsAll(known)) {
            throw Problem.unprocessable("simulation.nobody-left")
                    .withField("changes.leaves", "simulation.nobody-left.field");
        }
    }

    private void checkKeys(Changes changes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < changes.keys().size(); i++) {
            KeyChange key = changes.keys().get(i);
            if (!seen.add(key.keyCode())) {
                throw at("keys", i, ".keyCode", "simulation.named-twice", key.keyCode());
            }
            checkShares(key, i, changes.leaves());
        }
        inChanges(() -> {
            changes.keys().forEach(key -> key.content().requireWhole());
            proposals.check(adoptable(changes));
        });
    }

    private static void checkShares(KeyChange key, int place, List<String> leaves) {
        for (int i = 0; i < key.shares().size(); i++) {
            String code = key.shares().get(i).municipality();
            if (leaves.contains(code)) {
                throw at("keys", place, ".shares[" + i + "].municipality", "simulation.leaving", code);
            }
        }
    }

    /** What could be adopted if nobody joined: the rules of keys know members only. */
    private static List<ProposedKey> adoptable(Changes changes) {
        return changes.proposals().stream()
                .map(key -> new ProposedKey(key.keyCode(), key.content().without(changes.joining())))
                .filter(key ->
                        key.content().basis() != Basis.FIXED || !key.content().isWithoutWeight())
                .toList();
    }

    /** A key by inhabitants gives nothing to a member that nobody has counted, and says nothing of it. */
    private void requireInhabitants(List<String> leaves) {
        List<String> uncounted = sql.list("""
                select m.code from member m
                 where not (m.code = any (?))
                   and not exists (select from member_population p where p.municipality = m.code and p.inhabitants > 0)
                 order by m.code""", row -> row.text("code"), (Object) leaves.toArray(String[]::new));
        if (!uncounted.isEmpty()) {
            String names = uncounted.stream().limit(10).collect(Collectors.joining(", "));
            throw Problem.unprocessable("simulation.no-inhabitants", names)
                    .withField("changes.keys", "simulation.no-inhabitants.field", names);
        }
    }

    static Problem at(String list, int place, String field, String code, String argument) {
        return Problem.unprocessable(code, argument)
                .withField("changes." + list + "[" + place + "]" + field, code + ".field", argument);
    }

    /** Says where a problem's fields stand in a simulation. */
    private static void inChanges(Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            Problem placed = Problem.of(
                    problem.status(), problem.code(), problem.arguments().toArray());
            problem.fields()
                    .forEach(field -> placed.withField(
                            "changes." + field.field(),
                            field.code(),
                            field.arguments().toArray()));
            throw placed;
        }
    }
}
