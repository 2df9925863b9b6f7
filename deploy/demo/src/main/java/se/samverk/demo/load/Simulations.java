package se.samverk.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposals to try: a new key that the members are asked about; and, not yet shared, a municipality that might join, and
 * new prices.
 */
final class Simulations {
    private static final String PATH = "/cost-reporting/v1/simulations";
    private static final Duration TAKES = Duration.ofMinutes(2);
    private static final String YEAR = "2025";
    private static final int WEEKS_TO_ANSWER = 4;

    private static final Proposal KEY = new Proposal(
            "Från grundandel till invånare",
            "Grundandelarna är från bildandet. Förslaget låter kostnaden följa antalet invånare, som en jämförelse inför"
                    + " budgetsamrådet.",
            YEAR,
            Map.of("keys", List.of(Map.of("keyCode", "grundandel", "basis", "population"))));

    private static final Proposal MEMBER = new Proposal(
            "Om Karlsborg blir medlem",
            "En förfrågan har kommit. Vad skulle den betyda för dem som redan är medlemmar?",
            YEAR,
            Map.of(
                    "joins",
                    List.of(Map.of(
                            "municipality",
                            "1446",
                            "name",
                            "Karlsborg",
                            "inhabitants",
                            6973,
                            "weights",
                            List.of(Map.of("keyCode", "grundandel", "weight", 70))))));

    private static final Proposal PRICES = new Proposal(
            "Mängdrabatt på användarkonton",
            "Ett dyrare första steg och lägre pris för de stora. Vad hade 2026 års fakturor blivit?",
            "2026",
            Map.of(
                    "prices",
                    List.of(
                            Map.of(
                                    "serviceCode",
                                    "konto",
                                    "model",
                                    "tiered",
                                    "tiers",
                                    List.of(tier(0, 5200), tier(1000, 4300))),
                            Map.of("serviceCode", "it-arbetsplats", "model", "unit", "priceOre", 49000))));

    private final Api api;
    private final Progress progress;

    Simulations(Api api, Progress progress) {
        this.api = api;
        this.progress = progress;
    }

    record Proposal(String name, String reason, String period, Map<String, Object> changes) {}

    private static Map<String, Object> tier(int above, int priceOre) {
        return Map.of("above", above, "priceOre", priceOre);
    }

    record Sharing(String answerBy, String membersSee) {}

    void load() {
        Set<String> known = api.list(PATH).stream()
                .map(simulation -> simulation.path("name").asText())
                .collect(Collectors.toSet());
        if (!known.contains(KEY.name())) {
            String answerBy = LocalDate.now().plusWeeks(WEEKS_TO_ANSWER).toString();
            api.post(made(KEY) + "/sharing", new Sharing(answerBy, "totals"));
        }
        if (!known.contains(MEMBER.name())) {
            made(MEMBER);
        }
        if (!known.contains(PRICES.name())) {
            made(PRICES);
        }
        progress.say("  %d simulations", api.list(PATH).size());
    }

    private String made(Proposal proposal) {
        String path = Api.pathOf(api.post(PATH, proposal));
        Patience.until(
                "the simulation " + proposal.name(), TAKES, () -> !state(path).equals("working"));
        if (state(path).equals("failed")) {
            throw new LoadException("The simulation %s failed.".formatted(proposal.name()));
        }
        return path;
    }

    private String state(String path) {
        JsonNode found = api.get(path);
        return found.path("state").asText();
    }
}
