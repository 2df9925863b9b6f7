package se.samverk.costreporting.truth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.truth.Structure.Carrier;
import se.samverk.costreporting.truth.Structure.Key;
import se.samverk.costreporting.truth.Structure.Pool;
import se.samverk.costreporting.truth.Structure.Rule;
import se.samverk.costreporting.truth.Structure.Version;

/** A structure as finance enters it through the API, each list in an order of its own; its names get finance's mark. */
public final class Settled {
    public final Finance finance = new Finance();
    private final Structure structure;
    private final Random order;

    private Settled(Structure structure, Random order) {
        this.structure = structure;
        this.order = order;
    }

    public static Settled of(Structure structure, Random order) {
        Settled settled = new Settled(structure, order);
        settled.shuffled(structure.meters).forEach(meter -> settled.finance.service(meter, null));
        settled.keys(false);
        settled.keys(true);
        settled.shuffled(structure.pools).forEach(settled::pool);
        structure.rules.forEach(settled::rule); // of two that match alike, the first made decides
        structure.readings.forEach(
                (meter, days) -> days.forEach((day, read) -> settled.read(meter, day, List.copyOf(read.keySet()))));
        return settled;
    }

    /** No other ledger is to be caught by its rules. */
    public void forgetRules() {
        TestLedger.execute("delete from mapping_rule where pool_id in (select id from cost_pool where code like '%-"
                + finance.mark + "')");
    }

    private <T> List<T> shuffled(Iterable<T> all) {
        List<T> shuffled = new ArrayList<>();
        all.forEach(shuffled::add);
        Collections.shuffle(shuffled, order);
        return shuffled;
    }

    private void keys(boolean mixes) {
        for (Key key : shuffled(structure.keys.values())) {
            if (key.name().startsWith("x") == mixes) {
                finance.made("/allocation-keys", """
                        {"code":"%1$s","nameSv":"%1$s","nameEn":"%1$s","versions":[%2$s]}""".formatted(
                                finance.code(key.name()),
                                key.versions().stream().map(this::version).collect(Collectors.joining(","))));
            }
        }
    }

    private String version(Version version) {
        return "{\"validFrom\":\"" + version.from() + "\"," + content(version) + "}";
    }

    /** What a version goes by, as it is written after its day. */
    public String content(Version version) {
        String rest = switch (version.basis()) {
            case "fixed" -> weights("shares", "municipality", version.shares(), "");
            case "metered" -> ",\"serviceCode\":\"" + finance.code(String.valueOf(version.meter())) + "\"";
            case "mix" -> weights("components", "keyCode", version.parts(), "-" + finance.mark);
            default -> "";
        };
        return "\"basis\":\"" + version.basis() + "\"" + rest;
    }

    private String weights(String list, String of, Map<String, BigDecimal> weights, String mark) {
        return shuffled(weights.entrySet()).stream()
                .map(each -> "{\"%s\":\"%s\",\"weight\":%s}"
                        .formatted(of, each.getKey() + mark, each.getValue().toPlainString()))
                .collect(Collectors.joining(",", ",\"" + list + "\":[", "]"));
    }

    private void pool(Pool pool) {
        if (pool.step() != null) {
            finance.overheadPool(pool.name(), pool.step());
        } else {
            finance.servicePool(pool.name(), pool.key() == null ? null : finance.code(pool.key()));
        }
    }

    private void rule(Rule rule) {
        finance.made("/mapping-rules", """
                {"priority":%d,"accountFrom":"%s","accountTo":"%s","costCentre":%s,"project":%s,"poolCode":"%s",
                 "validFrom":"%s","validTo":%s}""".formatted(
                        rule.priority(),
                        rule.from(),
                        rule.to(),
                        quoted(marked(rule.centre())),
                        quoted(marked(rule.project())),
                        finance.code(rule.pool()),
                        rule.validFrom(),
                        quoted(rule.validTo())));
    }

    @Nullable
    String marked(@Nullable String name) {
        return name == null ? null : finance.code(name);
    }

    public static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    /** Sends the readings that the structure has of that day for these. */
    void read(String meter, LocalDate day, List<Carrier> who) {
        if (!who.isEmpty()) {
            Map<Carrier, BigDecimal> quantities = structure.readings.get(meter).get(day);
            finance.made(
                    "/meter-readings",
                    shuffled(who).stream()
                            .map(each -> """
                            {"serviceCode":"%s","municipality":"%s","departmentCode":%s,"readOn":"%s","quantity":%s}""".formatted(
                                            finance.code(meter),
                                            each.member(),
                                            quoted(each.department()),
                                            day,
                                            quantities.get(each).toPlainString()))
                            .collect(Collectors.joining(",", "{\"readings\":[", "]}")));
        }
    }
}
