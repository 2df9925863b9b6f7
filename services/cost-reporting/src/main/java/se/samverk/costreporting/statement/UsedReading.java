package se.samverk.costreporting.statement;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A member's meter reading that became its weight. */
public record UsedReading(
        String serviceCode, String nameSv, String nameEn, String unit, LocalDate readOn, BigDecimal quantity) {}
