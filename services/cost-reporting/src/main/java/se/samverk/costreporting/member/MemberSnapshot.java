package se.samverk.costreporting.member;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
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
    }
}
