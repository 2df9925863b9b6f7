package se.samverk.costreporting.allocation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who carries how much by a key version.
 *
 * @param municipality null for a part of a mix that has nothing to go by: nobody carries it
 * @param department only where a meter tells departments apart
 */
record Share(@Nullable String municipality, @Nullable String department, BigDecimal numerator) {}
