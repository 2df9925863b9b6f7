package se.samverk.demo.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A service in the federation's catalogue. It has a cost pool with the same code; {@code key} is the code of the key
 * that divides the pool, or {@code metered} for the service's own meter readings. {@code units} says how many units a
 * department of each area uses.
 */
public record CatalogueService(
        String code,
        String nameSv,
        String nameEn,
        String unit,
        String key,
        List<Price> prices,
        Map<String, Usage> units) {

    /** Öre per unit and quarter; for a case, öre per case. */
    public record Price(String validFrom, long priceOre) {}

    /** So many units for a thousand of the department's users or pupils. */
    public record Usage(String of, int permille) {}

    public boolean metered() {
        return "metered".equals(key);
    }

    public String keyCode() {
        return metered() ? "matt-" + code : key;
    }

    public long priceOre(LocalDate day) {
        return prices.reversed().stream()
                .filter(price -> !LocalDate.parse(price.validFrom()).isAfter(day))
                .findFirst()
                .orElse(prices.getFirst())
                .priceOre();
    }
}
