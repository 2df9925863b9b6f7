package se.samverk.costreporting.federation;

import java.time.LocalDate;
import java.util.UUID;
import se.samverk.costreporting.database.Row;

/**
 * What a pool cost in a month.
 *
 * @param service whether it is a service's; else an overhead's, which then is a cost only as far as nothing took it
 * @param directOre its own vouchers
 * @param overheadOre what overhead pools gave it
 * @param correctionOre what was corrected of earlier, closed months
 * @param undistributedOre what of all this nobody carries
 */
record PoolMonth(
        LocalDate month,
        UUID pool,
        boolean service,
        long directOre,
        long overheadOre,
        long correctionOre,
        long undistributedOre) {
    static PoolMonth of(Row row) {
        return new PoolMonth(
                row.date("month"),
                row.id("pool_id"),
                row.text("kind").equals("service"),
                row.number("direct_ore"),
                row.number("overhead_ore"),
                row.number("correction_ore"),
                row.number("undistributed_ore"));
    }

    long costOre() {
        return service ? Math.addExact(Math.addExact(directOre, overheadOre), correctionOre) : undistributedOre;
    }
}
