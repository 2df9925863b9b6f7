package se.samverk.costreporting.budget;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.budget.BudgetOutcome.OfMember;
import se.samverk.costreporting.budget.BudgetOutcome.OfService;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Puts budget and outcome side by side, for a member or for all. */
@Singleton
class Outcomes {
    private final Sql sql;
    private final YearReader years;

    Outcomes(Sql sql, YearReader years) {
        this.sql = sql;
        this.years = years;
    }

    /** What is asked for. */
    record Question(Period period, ForecastMethod method, boolean original) {}

    @AsTenant(readOnly = true)
    BudgetOutcome of(String municipality, Question question) {
        return read(municipality, question);
    }

    @AsFederation(readOnly = true)
    BudgetOutcome ofAll(Question question) {
        return read(null, question);
    }

    private BudgetOutcome read(@Nullable String municipality, Question question) {
        int year = question.period().from().getYear();
        BudgetOutcome.UsedBudget budget =
                years.decided(year, question.original()).orElse(null);
        Progress progress = new Progress(question.period(), years.allocated(year), budget != null);
        Map<YearReader.Key, YearOfService> read =
                years.read(municipality, progress, budget == null ? null : budget.id());
        Map<YearReader.Key, Figures> figures = new LinkedHashMap<>();
        read.forEach((key, of) -> figures.put(key, Figures.of(of, question.method(), progress)));
        return new BudgetOutcome(
                municipality,
                question.period().text(),
                year,
                budget,
                question.method(),
                progress.state(question.method()),
                progress.monthsWithOutcome(),
                figures.values().stream().reduce(none(question, progress), Figures::plus),
                MonthSums.of(read.values(), question.method(), progress),
                services(figures),
                members(municipality, figures, none(question, progress)));
    }

    /** Nothing at all; of a forecast, only where the method can tell. */
    private static Figures none(Question question, Progress progress) {
        return Figures.of(new YearOfService(), question.method(), progress);
    }

    private static List<OfService> services(Map<YearReader.Key, Figures> figures) {
        Map<String, OfService> services = new HashMap<>();
        figures.forEach((key, of) -> services.merge(
                key.serviceCode(),
                new OfService(key.serviceCode(), key.nameSv(), key.nameEn(), of),
                (one, other) -> new OfService(
                        one.serviceCode(),
                        one.nameSv(),
                        one.nameEn(),
                        one.figures().plus(other.figures()))));
        return services.values().stream()
                .filter(service -> !service.figures().nothing())
                .sorted(Comparator.<OfService, Long>comparing(
                                service -> -service.figures().yearBudgetOre().value())
                        .thenComparing(
                                service -> -service.figures().outcomeToDateOre().value())
                        .thenComparing(OfService::serviceCode))
                .toList();
    }

    private List<OfMember> members(
            @Nullable String municipality, Map<YearReader.Key, Figures> figures, Figures nothing) {
        Map<String, Figures> sums = new HashMap<>();
        figures.forEach((key, of) -> sums.merge(key.municipality(), of, Figures::plus));
        return new ArrayList<>(sql.list(
                "select code, name from member where ?::text is null or code = ? order by name, code",
                row -> new OfMember(row.text("code"), row.text("name"), sums.getOrDefault(row.text("code"), nothing)),
                municipality,
                municipality));
    }
}
