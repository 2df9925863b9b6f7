package se.samverk.costreporting.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samverk.costreporting.truth.Fraction;
import se.samverk.costreporting.truth.Split;

/** Random prices of all models, what everybody has of them, and what it must cost, in exact fractions. */
final class DrawnPrices {
    private static final List<String> DEPARTMENTS = List.of("", "BUN", "SOC");

    /** @param steps the öre per unit above each count; the rates of a configurator by their codes */
    record Price(String model, long ore, NavigableMap<BigDecimal, Long> steps, NavigableMap<String, Long> rates) {
        /** Each unit costs the first price, and above each border what its price is more or less than the one before. */
        Fraction of(BigDecimal quantity) {
            if (model.equals("fixed")) {
                return Fraction.of(BigDecimal.valueOf(ore));
            }
            Fraction sum = Fraction.of(quantity).times(Fraction.of(BigDecimal.valueOf(ore)));
            long before = 0;
            for (var step : steps.entrySet()) {
                BigDecimal above = quantity.subtract(step.getKey()).max(BigDecimal.ZERO);
                sum = sum.plus(Fraction.of(above).times(Fraction.of(BigDecimal.valueOf(step.getValue() - before))));
                before = step.getValue();
            }
            return sum;
        }

        String json() {
            return switch (model) {
                case "tiered" ->
                    steps.entrySet().stream()
                            .map(step -> "{\"above\":%s,\"priceOre\":%d}"
                                    .formatted(step.getKey().toPlainString(), step.getValue()))
                            .collect(Collectors.joining(",", "\"tiers\":[", "]"));
                case "configurator" ->
                    rates.entrySet().stream()
                            .map(rate -> """
                                    {"code":"%1$s","nameSv":"%1$s","nameEn":"%1$s","unit":"GB","rateOre":%2$d}""".formatted(rate.getKey(), rate.getValue()))
                            .collect(Collectors.joining(",", "\"priceOre\":" + ore + ",\"parameters\":[", "]"));
                default -> "\"priceOre\":" + ore;
            };
        }
    }

    /** @param quantities by department, whose empty name is none */
    record Reading(String customer, String service, NavigableMap<String, BigDecimal> quantities) {
        BigDecimal quantity() {
            return quantities.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    record RunSystem(String customer, String service, String name, NavigableMap<String, BigDecimal> quantities) {}

    final NavigableMap<String, Price> prices = new TreeMap<>();
    final List<Reading> readings = new ArrayList<>();
    final List<RunSystem> systems = new ArrayList<>();
    private final Random random;

    DrawnPrices(Random random) {
        this.random = random;
    }

    DrawnPrices of(int services, List<String> companies, List<String> municipalities) {
        for (int i = 0; i < services; i++) {
            String service = "t" + i;
            Price price = price();
            prices.put(service, price);
            companies.forEach(company -> has(company, service, price, DEPARTMENTS.subList(0, 1)));
            municipalities.forEach(municipality -> has(municipality, service, price, DEPARTMENTS));
        }
        return this;
    }

    private Price price() {
        NavigableMap<BigDecimal, Long> steps = new TreeMap<>();
        NavigableMap<String, Long> rates = new TreeMap<>();
        String model = List.of("unit", "fixed", "tiered", "tiered", "tiered", "configurator")
                .get(random.nextInt(6));
        if (model.equals("tiered")) {
            BigDecimal above = BigDecimal.ZERO;
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                steps.put(above, ore());
                above = above.add(BigDecimal.valueOf(1 + random.nextInt(200_000), random.nextInt(4)));
            }
        } else if (model.equals("configurator")) {
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                rates.put("p" + i, ore());
            }
        }
        return new Price(model, model.equals("tiered") ? 0 : ore(), steps, rates);
    }

    private long ore() {
        return random.nextInt(6) == 0 ? random.nextInt(3) : random.nextLong(1_000_000);
    }

    private void has(String customer, String service, Price price, List<String> departments) {
        if (price.model().equals("configurator")) {
            for (int i = 0; i < random.nextInt(8) - 5; i++) {
                NavigableMap<String, BigDecimal> values = new TreeMap<>();
                price.rates().keySet().stream()
                        .filter(any -> random.nextInt(5) > 0)
                        .forEach(code -> values.put(code, quantity(price)));
                systems.add(new RunSystem(customer, service, "System " + i, values));
            }
            return;
        }
        NavigableMap<String, BigDecimal> quantities = new TreeMap<>();
        for (String department : departments) {
            if (random.nextInt(4) > 0) {
                quantities.put(department, quantity(price));
            }
        }
        if (!quantities.isEmpty()) {
            readings.add(new Reading(customer, service, quantities));
        }
    }

    /** Often on a border, where the tiers meet, or right beside one; sometimes nothing. */
    private BigDecimal quantity(Price price) {
        List<BigDecimal> borders = List.copyOf(price.steps().keySet());
        BigDecimal any = BigDecimal.valueOf(random.nextInt(900_000), random.nextInt(4));
        if (borders.isEmpty() || random.nextBoolean()) {
            return random.nextInt(8) == 0 ? BigDecimal.ZERO : any;
        }
        BigDecimal border = borders.get(random.nextInt(borders.size()));
        return border.add(BigDecimal.valueOf(random.nextInt(3) - 1, 3)).max(BigDecimal.ZERO);
    }

    /** What each line must come to. A quantity that is nothing has no line. */
    NavigableMap<String, String> lines() {
        NavigableMap<String, String> lines = new TreeMap<>();
        for (Reading reading : readings) {
            Map<String, Fraction> weights = new TreeMap<>();
            reading.quantities().forEach((department, quantity) -> {
                if (quantity.signum() > 0) {
                    weights.put(department, Fraction.of(quantity));
                }
            });
            if (!weights.isEmpty()) {
                long ore = rounded(prices.get(reading.service()).of(reading.quantity()));
                Split.of(ore, weights)
                        .forEach((department, part) -> lines.put(
                                line(reading.customer(), reading.service(), department, ""),
                                Long.toString(part.ore())));
            }
        }
        for (RunSystem system : systems) {
            Price price = prices.get(system.service());
            Fraction sum = Fraction.of(BigDecimal.valueOf(price.ore()));
            for (var value : system.quantities().entrySet()) {
                sum = sum.plus(Fraction.of(value.getValue())
                        .times(Fraction.of(BigDecimal.valueOf(price.rates().get(value.getKey())))));
            }
            lines.put(line(system.customer(), system.service(), "", system.name()), Long.toString(rounded(sum)));
        }
        return lines;
    }

    static String line(String customer, String service, String department, String system) {
        return String.join("/", customer, service, department, system);
    }

    /** Half an öre is rounded up. */
    private static long rounded(Fraction ore) {
        return ore.plus(Fraction.of(new BigDecimal("0.5"))).whole();
    }
}
