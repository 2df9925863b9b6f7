package se.samverk.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.demo.data.AllocationKey;
import se.samverk.demo.data.CatalogueService;
import se.samverk.demo.data.CostPool;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.data.Table;

/**
 * Keys, cost pools, services and mapping rules. A metered key names its service, a service its pool, and a pool its
 * key; so a metered service's pool is made without a key and gets it last.
 */
final class Catalogue {
    private static final String BASE = "/cost-reporting/v1";
    private static final Duration MEMBERS_ARRIVE = Duration.ofSeconds(90);
    private static final String KEYS_FROM = "2020-07-01";

    private final DemoData demo;
    private final Api api;
    private final Progress progress;

    Catalogue(DemoData demo, Api api, Progress progress) {
        this.demo = demo;
        this.api = api;
        this.progress = progress;
    }

    void load() {
        Set<String> keys = codes("/allocation-keys");
        demo.keys().stream().filter(key -> !keys.contains(key.code())).forEach(this::key);
        Set<String> pools = codes("/cost-pools");
        demo.overheads().stream().filter(pool -> !pools.contains(pool.code())).forEach(this::overhead);
        demo.services().stream().filter(each -> !pools.contains(each.code())).forEach(this::pool);
        Set<String> services = codes("/services");
        demo.services().stream().filter(each -> !services.contains(each.code())).forEach(this::service);
        demo.services().stream()
                .filter(each -> each.metered() && !keys.contains(each.keyCode()))
                .forEach(this::meteredKey);
        giveKeys();
        progress.say(
                "  %d services, %d cost pools, %d keys",
                demo.services().size(),
                demo.services().size() + demo.overheads().size(),
                codes("/allocation-keys").size());
        rules();
    }

    /** The first keys name the members, whom cost reporting gets to know a moment after they were made. */
    private void key(AllocationKey key) {
        List<Map<String, Object>> versions =
                key.versions().stream().map(Catalogue::version).toList();
        Map<String, Object> body =
                Map.of("code", key.code(), "nameSv", key.nameSv(), "nameEn", key.nameEn(), "versions", versions);
        Patience.retrying(MEMBERS_ARRIVE, Set.of(422), () -> api.post(BASE + "/allocation-keys", body));
    }

    private static Map<String, Object> version(AllocationKey.Version version) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("validFrom", version.validFrom());
        body.put("basis", version.basis());
        if (version.shares() != null) {
            body.put("shares", version.shares());
        }
        if (version.components() != null) {
            body.put("components", version.components());
        }
        return body;
    }

    private void meteredKey(CatalogueService service) {
        api.post(
                BASE + "/allocation-keys",
                Map.of(
                        "code",
                        service.keyCode(),
                        "nameSv",
                        "Avläst mängd, " + service.nameSv(),
                        "nameEn",
                        "Metered quantity, " + service.nameEn(),
                        "versions",
                        List.of(Map.of("validFrom", KEYS_FROM, "basis", "metered", "serviceCode", service.code()))));
    }

    private void overhead(CostPool pool) {
        api.post(
                BASE + "/cost-pools",
                Map.of(
                        "code", pool.code(),
                        "nameSv", pool.nameSv(),
                        "nameEn", pool.nameEn(),
                        "kind", pool.kind(),
                        "step", pool.step()));
    }

    private void pool(CatalogueService service) {
        api.post(BASE + "/cost-pools", poolBody(service, !service.metered()));
    }

    private static Map<String, Object> poolBody(CatalogueService service, boolean withKey) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", service.code());
        body.put("nameSv", service.nameSv());
        body.put("nameEn", service.nameEn());
        body.put("kind", "service");
        if (withKey) {
            body.put("keyCode", service.keyCode());
        }
        return body;
    }

    private void service(CatalogueService service) {
        api.post(
                BASE + "/services",
                Map.of(
                        "code", service.code(),
                        "nameSv", service.nameSv(),
                        "nameEn", service.nameEn(),
                        "unit", service.unit(),
                        "poolCode", service.code(),
                        "prices", service.prices()));
    }

    private void giveKeys() {
        Map<String, JsonNode> pools = new HashMap<>();
        api.list(BASE + "/cost-pools")
                .forEach(pool -> pools.put(pool.path("code").asText(), pool));
        for (CatalogueService service : demo.services()) {
            JsonNode pool = pools.get(service.code());
            if (pool != null && !pool.hasNonNull("keyCode")) {
                String path = BASE + "/cost-pools/" + pool.path("id").asText();
                api.put(path, api.read(path).entityTag(), poolBody(service, true));
            }
        }
    }

    private void rules() {
        Set<List<String>> present = api.list(BASE + "/mapping-rules").stream()
                .map(rule -> Stream.of("priority", "accountFrom", "accountTo", "costCentre", "project", "poolCode")
                        .map(field -> rule.path(field).asText("").replace("null", ""))
                        .toList())
                .collect(Collectors.toSet());
        for (Table.Row rule : demo.mappingRules()) {
            List<String> identity = Stream.of(
                            "priority", "account_from", "account_to", "cost_centre", "project", "pool")
                    .map(rule::text)
                    .toList();
            if (!present.contains(identity)) {
                api.post(BASE + "/mapping-rules", body(rule));
            }
        }
        progress.say("  %d mapping rules", demo.mappingRules().size());
    }

    private static Map<String, Object> body(Table.Row rule) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("priority", rule.number("priority"));
        body.put("accountFrom", rule.text("account_from"));
        body.put("accountTo", rule.text("account_to"));
        putUnlessEmpty(body, "costCentre", rule.text("cost_centre"));
        putUnlessEmpty(body, "project", rule.text("project"));
        body.put("poolCode", rule.text("pool"));
        body.put("validFrom", rule.text("valid_from"));
        putUnlessEmpty(body, "validTo", rule.text("valid_to"));
        return body;
    }

    private static void putUnlessEmpty(Map<String, Object> body, String name, String value) {
        if (!value.isEmpty()) {
            body.put(name, value);
        }
    }

    private Set<String> codes(String list) {
        return api.list(BASE + list).stream()
                .map(item -> item.path("code").asText())
                .collect(Collectors.toSet());
    }
}
