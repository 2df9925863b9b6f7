package se.samverk.costreporting.sie.out;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a file says.
 *
 * @param companyName whose books the vouchers are for
 * @param year the calendar year that every voucher lies in
 * @param costCentres names by number
 */
public record OutgoingBooks(
        String program,
        String version,
        LocalDate made,
        @Nullable String organisationNumber,
        String companyName,
        Year year,
        List<OutgoingAccount> accounts,
        String costCentreDimension,
        Map<String, String> costCentres,
        List<OutgoingVoucher> vouchers) {}
