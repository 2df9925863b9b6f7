package se.samverk.costreporting.comparison;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.common.money.Ore;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.comparison.Comparison.Compared;
import se.samverk.costreporting.comparison.Comparison.Value;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Reads a member's figures and, through shared_figures() alone, what others let it see of theirs. */
@Singleton
class Comparisons {
    private static final String FIGURES = """
            with figure as (
                select f.*, ?::text as municipality, true as own from figures_per_inhabitant(?, ?) f
                union all
                select s.figure, s.subject_code, s.name_sv, s.name_en, s.months, s.per_inhabitant_ore, s.municipality, false
                  from shared_figures(?) s
            )
            select f.*, m.name from figure f join member m on m.code = f.municipality
             order by f.figure desc, f.subject_code <> 'total', f.subject_code collate "C", f.own desc, m.name""";

    private final Sql sql;

    Comparisons(Sql sql) {
        this.sql = sql;
    }

    private record Subject(Figure figure, String code, String nameSv, String nameEn) {}

    @AsTenant(readOnly = true)
    Comparison read(String municipality, int year) {
        Map<Subject, List<Value>> values = new LinkedHashMap<>();
        sql.each(
                FIGURES,
                row -> values.computeIfAbsent(subject(row), subject -> new ArrayList<>())
                        .add(new Value(
                                row.text("municipality"),
                                row.text("name"),
                                row.truth("own"),
                                row.integer("months"),
                                new Ore(row.number("per_inhabitant_ore")))),
                municipality,
                municipality,
                year,
                year);
        List<Compared> figures = new ArrayList<>();
        values.forEach((subject, of) ->
                figures.add(new Compared(subject.figure(), subject.code(), subject.nameSv(), subject.nameEn(), of)));
        return new Comparison(municipality, year, figures);
    }

    private static Subject subject(Row row) {
        return new Subject(
                Figure.of(row.text("figure")), row.text("subject_code"), row.text("name_sv"), row.text("name_en"));
    }
}
