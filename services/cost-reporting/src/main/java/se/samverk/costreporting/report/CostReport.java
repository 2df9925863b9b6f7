package se.samverk.costreporting.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.period.Period;
import se.samverk.costreporting.statement.CorrectedSum;
import se.samverk.costreporting.statement.Statement;
import se.samverk.costreporting.statement.UsedKey;

/**
 * What every file says: the statement's sums, how they were shared, and whose they are.
 *
 * @param corrections what is in the sums for closed months
 * @param organisationNumber the member's; none: the tenants service has not said
 * @param made the day the file was made
 */
record CostReport(
        String federation,
        Period period,
        Statement statement,
        List<UsedKey> keys,
        List<CorrectedSum> corrections,
        @Nullable String organisationNumber,
        LocalDate made,
        Texts texts,
        Map<String, String> serviceNames,
        Map<String, String> departmentNames) {

    static CostReport of(
            String federation,
            Period period,
            Statement statement,
            List<UsedKey> keys,
            List<CorrectedSum> corrections,
            @Nullable String organisationNumber,
            LocalDate made,
            Texts texts) {
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
        return new CostReport(
                federation,
                period,
                statement,
                keys,
                corrections,
                organisationNumber,
                made,
                texts,
                services,
                departments);
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

    /** Whether every month of the period is allocated, and how far its figures have come, in words. */
    String state() {
        return texts.of("state." + statement.state()) + " "
                + texts.of("period-state." + statement.periodState().code());
    }

    /** The period before, in words. */
    String previousPeriod() {
        return texts.period(statement.previousPeriod());
    }

    /** The closed month that something corrects, in words; for none, nothing. */
    String corrects(@Nullable LocalDate originMonth) {
        return originMonth == null ? "" : texts.of("correction.of", texts.month(originMonth));
    }

    /** Whether the keys share out what the services come to, and the corrections are all there: of the same runs. */
    boolean agrees() {
        return sum(keys.stream().map(UsedKey::amountOre)).equals(statement.totalOre())
                && sum(corrections.stream().map(CorrectedSum::amountOre)).equals(statement.correctionOre());
    }

    private static Ore sum(Stream<Ore> amounts) {
        return amounts.reduce(Ore.ZERO, Ore::plus);
    }
}
