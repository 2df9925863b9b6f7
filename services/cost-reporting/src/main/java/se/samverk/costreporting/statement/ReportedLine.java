package se.samverk.costreporting.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

/**
 * A line with what it was shared by, as a file lists it.
 *
 * @param month the month's first day
 * @param originMonth the first day of the closed month that it corrects; none: it is the month's own
 * @param numerator the member's (department's) weight by the key
 * @param denominator the sum of all weights
 */
public record ReportedLine(
        UUID id,
        LocalDate month,
        String serviceCode,
        @Nullable String departmentCode,
        Ore amountOre,
        @Nullable LocalDate originMonth,
        String keyCode,
        int keyVersion,
        BigDecimal numerator,
        BigDecimal denominator) {}
