package se.samverk.local.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Follows one scope's chain from its first entry to its head. */
final class Chain {

    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    private final String scope;
    private final Map<Long, Head> noted;
    private final List<Finding> findings = new ArrayList<>();
    private long number;
    private String hash = BEFORE_THE_FIRST;
    private long headNumber;
    private String headHash = BEFORE_THE_FIRST;

    Chain(String scope, List<Head> noted) {
        this.scope = scope;
        this.noted = noted.stream()
                .filter(head -> head.scope().equals(scope))
                .collect(Collectors.toMap(Head::number, Function.identity(), (first, second) -> second));
    }

    void next(Entry entry) {
        if (entry.number() != number + 1) {
            found(number + 1, "is missing (%d entries)".formatted(entry.number() - number - 1));
        } else if (!entry.previousHash().equals(hash)) {
            found(entry.number(), "does not follow the entry before it");
        }
        if (!entry.hash().equals(entry.rightHash())) {
            found(entry.number(), "has been changed: its content does not give its hash");
        }
        var then = noted.get(entry.number());
        if (then != null && !then.hash().equals(entry.hash())) {
            found(entry.number(), "is not the one that was noted: the chain has been rewritten since");
        }
        number = entry.number();
        hash = entry.hash();
    }

    void head(long storedNumber, String storedHash) {
        headNumber = storedNumber;
        headHash = storedHash;
    }

    List<Finding> end() {
        if (headNumber > number) {
            found(number + 1, "and those after it have been cut off: the chain's head is %d".formatted(headNumber));
        } else if (headNumber < number || !headHash.equals(hash)) {
            found(number, "is not what the chain's head says is its last");
        }
        noted.keySet().stream()
                .filter(then -> then > Math.max(number, headNumber))
                .forEach(then -> found(then, "was noted, and is not there"));
        return findings;
    }

    Head last(String service) {
        return new Head(service, scope, number, hash);
    }

    private void found(long at, String fault) {
        findings.add(new Finding(scope, at, fault));
    }
}
