package se.samverk.costreporting.statement;

import java.time.LocalDate;
import se.samverk.common.money.Ore;

/** A key's version that shared out a service in a statement's period, and what the member got by it. */
public record UsedKey(
        String serviceCode,
        String nameSv,
        String nameEn,
        int versionNumber,
        LocalDate validFrom,
        String basis,
        Ore amountOre) {}
