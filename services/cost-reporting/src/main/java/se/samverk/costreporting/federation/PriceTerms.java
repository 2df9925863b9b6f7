package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a price makes of quantities, before any rounding.
 *
 * @param model unit, fixed, tiered or configurator
 * @param ore per unit, per customer, or per system
 * @param tiers öre per unit above each count
 * @param rates öre per unit of each parameter of a system
 */
record PriceTerms(String model, BigDecimal ore, TreeMap<BigDecimal, BigDecimal> tiers, Map<String, BigDecimal> rates) {

    /**
     * What a customer has of a service.
     *
     * @param systems the values of each system, by parameter
     */
    record Volume(BigDecimal quantity, List<Map<String, BigDecimal>> systems) {
        static final Volume NONE = new Volume(BigDecimal.ZERO, List.of());

        /** @param systems {@code a=1&b=2;a=3}, a system for each part; none of a service that is no configurator's */
        static Volume of(BigDecimal quantity, @Nullable String systems) {
            return new Volume(
                    quantity,
                    systems == null
                            ? List.of()
                            : Arrays.stream(systems.split(";", -1))
                                    .map(Volume::values)
                                    .toList());
        }

        private static Map<String, BigDecimal> values(String system) {
            return system.isEmpty()
                    ? Map.of()
                    : Arrays.stream(system.split("&"))
                            .map(value -> value.split("="))
                            .collect(Collectors.toMap(value -> value[0], value -> new BigDecimal(value[1])));
        }
    }

    BigDecimal of(Volume volume) {
        return switch (model) {
            case "unit" -> ore.multiply(volume.quantity());
            case "fixed" -> volume.quantity().signum() > 0 ? ore : BigDecimal.ZERO;
            case "tiered" -> tiered(volume.quantity());
            default -> volume.systems().stream().map(this::system).reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    private BigDecimal tiered(BigDecimal quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal left = quantity;
        for (Map.Entry<BigDecimal, BigDecimal> tier : tiers.descendingMap().entrySet()) {
            if (left.compareTo(tier.getKey()) > 0) {
                sum = sum.add(left.subtract(tier.getKey()).multiply(tier.getValue()));
                left = tier.getKey();
            }
        }
        return sum;
    }

    private BigDecimal system(Map<String, BigDecimal> values) {
        BigDecimal sum = ore;
        for (Map.Entry<String, BigDecimal> value : values.entrySet()) {
            sum = sum.add(value.getValue().multiply(rates.getOrDefault(value.getKey(), BigDecimal.ZERO)));
        }
        return sum;
    }
}
