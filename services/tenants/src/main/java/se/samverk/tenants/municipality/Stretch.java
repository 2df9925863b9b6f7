package se.samverk.tenants.municipality;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.id.Ids;

/** A stretch of time during which a department is called and placed the same, while it is being planned. */
final class Stretch {
    final UUID id;
    final String code;
    final LocalDate from;
    String nameSv;
    String nameEn;

    @Nullable
    String parentCode;

    @Nullable
    LocalDate to;

    boolean touched;

    Stretch(
            UUID id,
            String code,
            String nameSv,
            String nameEn,
            @Nullable String parentCode,
            LocalDate from,
            @Nullable LocalDate to) {
        this.id = id;
        this.code = code;
        this.nameSv = nameSv;
        this.nameEn = nameEn;
        this.parentCode = parentCode;
        this.from = from;
        this.to = to;
    }

    static Stretch of(DepartmentView view) {
        return new Stretch(
                view.id(),
                view.code(),
                view.nameSv(),
                view.nameEn(),
                view.parentCode(),
                view.validFrom(),
                view.validTo());
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Ends this one the day before, and gives what is left of it from the day on. */
    Stretch splitAt(LocalDate day) {
        Stretch rest = new Stretch(Ids.next(), code, nameSv, nameEn, parentCode, day, to);
        to = day.minusDays(1);
        touched = true;
        return rest;
    }
}
