package se.samverk.costreporting.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.period.Period;
import se.samverk.costreporting.statement.Statement;
import se.samverk.costreporting.statement.UsedKey;

/**
 * What every file says: the statement's sums, how they were shared, and whose they are.
 *
 * @param made the day the file was made
 */
record CostReport(
        String federation,
        Period period,
        Statement statement,
        List<UsedKey> keys,
        LocalDate made,
        Texts texts,
        Map<String, String> serviceNames,
        Map<String, String> departmentNames) {

    static CostReport of(
            String federation, Period period, Statement statement, List<UsedKey> keys, LocalDate made, Texts texts) {
        Map<String, String> services = new HashMap<>();
        statement
                .services()
                .forEach(each -> services.put(each.serviceCode(), texts.name(each.nameSv(), each.nameEn())));
        Map<String, String> departments = new HashMap<>();
        statement.departments().forEach(each -> {
            if (each.departmentCode() != null && each.nameSv() != null && each.nameEn() != null) {
                departments.put(each.departmentCode(), texts.name(each.nameSv(), each.nameEn()));
            }
        });
        return new CostReport(federation, period, statement, keys, made, texts, services, departments);
    }

    String service(String code) {
        return serviceNames.getOrDefault(code, code);
    }

    /** The department's name; for none, that the whole municipality shares it. */
    String department(@Nullable String code) {
        return code == null ? texts.of("department.none") : departmentNames.getOrDefault(code, code);
    }

    String title() {
        return texts.of("title.of", statement.municipalityName(), texts.period(period));
    }

    /** Whether every month of the period is allocated, in words. */
    String state() {
        return texts.of("state." + statement.state());
    }

    /** Whether the keys share out what the services come to: both are then of the same runs. */
    boolean agrees() {
        return keys.stream().map(UsedKey::amountOre).reduce(Ore.ZERO, Ore::plus).equals(statement.totalOre());
    }
}
