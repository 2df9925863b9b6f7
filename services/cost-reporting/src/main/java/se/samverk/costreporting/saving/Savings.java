package se.samverk.costreporting.saving;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.database.Sql;

/** Reads a member's savings, which the database works out: member_savings() says how. */
@Singleton
class Savings {
    private static final String YEARS = """
            select s.*, e.published_on,
                   s.closed and not exists (
                       select from closed_year_baseline f where f.municipality = ?
                          and f.baseline_id = s.baseline_id and f.year = s.year) as added_after_closing,
                   coalesce(sum(s.nominal_ore) over so_far, 0)::bigint as accumulated_nominal_ore,
                   coalesce(sum(s.real_ore) over so_far, 0)::bigint as accumulated_real_ore
              from member_savings(?) s left join index_edition e on e.id = s.edition_id
            window so_far as (partition by s.baseline_id order by s.year)
             order by s.year""";

    private final Sql sql;

    Savings(Sql sql) {
        this.sql = sql;
    }

    private record Area(String nameSv, String nameEn, Baseline baseline) {}

    private record OfBaseline(UUID baseline, SavingYear year) {}

    @AsTenant(readOnly = true)
    MemberSavings read(String municipality) {
        if (!sql.exists("select from member where code = ?", municipality)) {
            throw Problem.notFound();
        }
        Map<UUID, List<SavingYear>> years = new HashMap<>();
        sql.list(YEARS, row -> new OfBaseline(row.id("baseline_id"), SavingYear.of(row)), municipality, municipality)
                .forEach(each -> years.computeIfAbsent(each.baseline(), id -> new ArrayList<>())
                        .add(each.year()));
        return new MemberSavings(
                municipality,
                sql
                        .list(
                                Baseline.SELECT.replace(
                                                "a.code as area_code", "a.code as area_code, a.name_sv, a.name_en")
                                        + " order by a.whole desc, a.code collate \"C\"",
                                row -> new Area(row.text("name_sv"), row.text("name_en"), Baseline.of(row)),
                                municipality)
                        .stream()
                        .map(area -> of(area, years.getOrDefault(area.baseline().id(), List.of())))
                        .toList());
    }

    private static MemberSavings.AreaSavings of(Area area, List<SavingYear> years) {
        return new MemberSavings.AreaSavings(
                area.baseline().areaCode(),
                area.nameSv(),
                area.nameEn(),
                area.baseline(),
                years,
                years.isEmpty() ? Ore.ZERO : years.getLast().accumulatedNominalOre(),
                years.isEmpty() ? Ore.ZERO : years.getLast().accumulatedRealOre());
    }
}
