package se.samverk.costreporting.member;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of the tenants service's event that cost reporting has use for. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MemberSnapshot(
        String code,
        String slug,
        String name,
        @Nullable String organisationNumber,
        List<Population> populations,
        List<Department> departments) {

    private static final LocalDate EVER = LocalDate.of(1800, 1, 1);
    /** What has been counts before what is to be. */
    private static final long PAST = 1_000_000;

    MemberSnapshot {
        populations = populations == null ? List.of() : List.copyOf(populations);
        departments = departments == null ? List.of() : List.copyOf(departments);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Population(
            LocalDate date, int inhabitants, @Nullable String source) {
        Population {
            source = source == null ? "" : source;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Department(
            UUID id,
            String code,
            String nameSv,
            @Nullable String nameEn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        Department {
            nameEn = nameEn == null ? nameSv : nameEn;
        }

        LocalDate begins() {
            return validFrom == null ? EVER : validFrom;
        }

        /** How far the day is from it: the least is what the department is called that day, of several by one code. */
        long distance(LocalDate day) {
            if (begins().isAfter(day)) {
                return ChronoUnit.DAYS.between(day, begins()) + PAST;
            }
            return validTo != null && validTo.isBefore(day) ? ChronoUnit.DAYS.between(validTo, day) : 0;
        }
    }
}
