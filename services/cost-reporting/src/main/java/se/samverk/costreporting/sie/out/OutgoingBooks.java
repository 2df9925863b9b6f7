package se.samverk.costreporting.sie.out;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a file says.
 *
 * @param companyName whose books the vouchers are for
 * @param year the calendar year that every voucher lies in
 * @param dimensions those that the rows refer to; one without objects is left out
 */
public record OutgoingBooks(
        String program,
        String version,
        LocalDate made,
        @Nullable String organisationNumber,
        String companyName,
        Year year,
        List<OutgoingAccount> accounts,
        List<OutgoingDimension> dimensions,
        List<OutgoingVoucher> vouchers) {}
