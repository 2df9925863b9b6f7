package se.samverk.costreporting.key;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.database.Sql;

/**
 * New versions of several keys at once, for whoever proposes them. Called inside a federation transaction. Faulty fields
 * are told as {@code keys[n].…}, by a proposal's place in the list.
 */
@Singleton
public class KeyProposals {
    /** Later than any version: whatever else is wrong with a proposal shows on that day too. */
    private static final LocalDate SOME_DAY = LocalDate.of(2999, 12, 31);

    private final Sql sql;
    private final AllocationKeys keys;
    private final KeyVersions versions;

    KeyProposals(Sql sql, AllocationKeys keys, KeyVersions versions) {
        this.sql = sql;
        this.keys = keys;
        this.versions = versions;
    }

    /** The key of that code. */
    public UUID idOf(String keyCode) {
        return sql.first("select id from allocation_key where code = ?", row -> row.id("id"), keyCode)
                .orElseThrow(() -> Problem.unprocessable("key.unknown", keyCode)
                        .withField("keyCode", "key.unknown.field", keyCode));
    }

    /**
     * Whether the proposals could be adopted some day, by the very rules of adoption. Nothing is kept.
     *
     * @throws Problem 422 that tells why not
     */
    public void check(List<ProposedKey> proposals) {
        sql.update("savepoint before_proposals");
        inOrder(proposals)
                .forEach(place -> at(place, () -> {
                    ProposedKey proposal = proposals.get(place);
                    versions.add(idOf(proposal.keyCode()), KeyVersionForm.of(SOME_DAY, proposal.content()));
                }));
        sql.update("rollback to savepoint before_proposals");
    }

    /**
     * Adds the versions, all of them or none.
     *
     * @throws Problem 409 or 422 if one cannot hold from that day
     */
    public void adopt(List<ProposedKey> proposals, LocalDate validFrom) {
        inOrder(proposals)
                .forEach(place -> at(place, () -> {
                    ProposedKey proposal = proposals.get(place);
                    keys.addVersion(idOf(proposal.keyCode()), KeyVersionForm.of(validFrom, proposal.content()));
                }));
    }

    /** Mixes last, since they are made of the others; keys in order of their codes, so that two never wait in a ring. */
    private static List<Integer> inOrder(List<ProposedKey> proposals) {
        return IntStream.range(0, proposals.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) ->
                                proposals.get(place).content().basis() == Basis.MIX)
                        .thenComparing(place -> proposals.get(place).keyCode()))
                .toList();
    }

    private static void at(int place, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            Problem placed = Problem.of(
                    problem.status(), problem.code(), problem.arguments().toArray());
            problem.fields()
                    .forEach(field -> placed.withField(
                            "validFrom".equals(field.field()) ? "validFrom" : "keys[" + place + "]." + field.field(),
                            field.code(),
                            field.arguments().toArray()));
            throw placed;
        }
    }
}
