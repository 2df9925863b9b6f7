package se.samverk.demo.data;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;

/** Everything the demo federation is, apart from its books. */
public record DemoData(
        Federation federation,
        List<Municipality> municipalities,
        Map<String, Map<String, String>> people,
        List<CatalogueService> services,
        List<CostPool> overheads,
        List<AllocationKey> keys,
        List<Table.Row> mappingRules,
        Customers customers) {

    public static DemoData read() {
        return new DemoData(
                Resource.json("federation.json", new TypeReference<>() {}),
                Resource.json("municipalities.json", new TypeReference<>() {}),
                Resource.json("people.json", new TypeReference<>() {}),
                Resource.json("catalogue.json", new TypeReference<>() {}),
                Resource.json("cost-pools.json", new TypeReference<>() {}),
                Resource.json("allocation-keys.json", new TypeReference<>() {}),
                Table.read("mapping-rules.csv"),
                Resource.json("customers.json", new TypeReference<>() {}));
    }
}
