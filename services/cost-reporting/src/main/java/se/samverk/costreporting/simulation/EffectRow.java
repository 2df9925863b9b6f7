package se.samverk.costreporting.simulation;

import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

/** What a service was for a member and what it would have been, in files. */
record EffectRow(String municipality, String name, String serviceCode, String nameSv, String nameEn, Difference sum) {

    static EffectRow of(Row row) {
        return new EffectRow(
                row.text("municipality"),
                row.text("name"),
                row.text("service_code"),
                row.text("name_sv"),
                row.text("name_en"),
                new Difference(new Ore(row.number("before_ore")), new Ore(row.number("after_ore"))));
    }
}
