package se.samverk.demo.load;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Four of the members let each other see what services cost per inhabitant; two of them their savings too. */
final class Sharing {
    private static final List<String> COSTS = List.of("1444", "1470", "1494", "1495");
    private static final List<String> SAVINGS = List.of("1494", "1495");

    private final Function<String, Api> asMember;
    private final Progress progress;

    /** @param asMember calls as the member with the code */
    Sharing(Function<String, Api> asMember, Progress progress) {
        this.asMember = asMember;
        this.progress = progress;
    }

    void load() {
        for (String code : COSTS) {
            Api api = asMember.apply(code);
            String path = "/cost-reporting/v1/municipalities/" + code + "/figure-shares";
            if (api.list(path).isEmpty()) {
                api.post(path, Map.of("figure", "service-cost"));
                if (SAVINGS.contains(code)) {
                    api.post(path, Map.of("figure", "saving"));
                    api.post(path, Map.of("figure", "budget-outcome"));
                }
            }
        }
        progress.say("  %d members share figures", COSTS.size());
    }
}
