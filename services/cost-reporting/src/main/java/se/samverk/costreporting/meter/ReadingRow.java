package se.samverk.costreporting.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reading that has passed every check. {@code place} says where it stood, as told to its sender. */
record ReadingRow(
        String place,
        String serviceCode,
        String municipality,
        @Nullable String departmentCode,
        @Nullable String customerCode,
        LocalDate readOn,
        BigDecimal quantity) {

    /** What may stand only once in a request. */
    record Key(
            String serviceCode,
            String municipality,
            @Nullable String departmentCode,
            @Nullable String customerCode,
            LocalDate readOn) {}

    Key key() {
        return new Key(serviceCode, municipality, departmentCode, customerCode, readOn);
    }
}
