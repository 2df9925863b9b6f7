package se.samverk.demo.data;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member of the demo federation. Population figures are real; users and pupils are made up. */
public record Municipality(
        String code,
        String slug,
        String name,
        @Nullable String organisationNumber,
        List<Population> populations,
        List<Department> departments) {

    public record Population(String date, int inhabitants, String source) {}

    /** {@code area} says what the department does, and thereby which services it uses and how much. */
    public record Department(String code, String area, int users, int pupils, String nameSv, String nameEn) {}

    /** The newest figure not later than the day, or the oldest there is. */
    public int inhabitants(LocalDate day) {
        return populations.reversed().stream()
                .filter(population -> !LocalDate.parse(population.date()).isAfter(day))
                .findFirst()
                .orElse(populations.getFirst())
                .inhabitants();
    }
}
