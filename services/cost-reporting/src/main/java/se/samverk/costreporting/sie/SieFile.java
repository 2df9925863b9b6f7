package se.samverk.costreporting.sie;

import java.util.Optional;

/**
 * What a file says of itself, and how much of it counts.
 *
 * @param type {@code #SIETYP}; 0 when the file doesn't say
 * @param program {@code #PROGRAM}, name and version; empty when it doesn't say
 * @param organisationNumber {@code #ORGNR}, digits only; empty when it doesn't say
 * @param companyName {@code #FNAMN}
 * @param year {@code #RAR 0}
 * @param vouchers how many vouchers it holds
 * @param entries how many of their rows count
 */
public record SieFile(
        int type,
        String program,
        String organisationNumber,
        String companyName,
        Optional<SieYear> year,
        long vouchers,
        long entries) {}
