package se.samverk.costreporting.report;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.sie.out.OutgoingBooks;
import se.samverk.costreporting.sie.out.OutgoingDimension;
import se.samverk.costreporting.sie.out.OutgoingRow;
import se.samverk.costreporting.sie.out.OutgoingVoucher;
import se.samverk.costreporting.sie.out.SieWriter;

/**
 * The cost for the member's own ledger, as SIE 4I: a voucher for each month, with a row for each service and department,
 * and one that they are owed by. A municipality's fiscal year is the calendar year, by law.
 */
@Singleton
class SieReport {
    private static final SortedMap<Integer, String> NOWHERE = Collections.emptySortedMap();

    private final LedgerAccounts accounts;
    private final String version;

    SieReport(LedgerAccounts accounts, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.accounts = accounts;
        this.version = version;
    }

    void write(CostReport report, LineSource lines, OutputStream out) throws IOException {
        Map<YearMonth, MonthRows> months = new TreeMap<>();
        lines.each(line -> months.computeIfAbsent(YearMonth.from(line.month()), month -> new MonthRows())
                .add(line));
        SieWriter.write(books(report, months), out);
    }

    private OutgoingBooks books(CostReport report, Map<YearMonth, MonthRows> months) {
        Map<String, String> centres = new TreeMap<>();
        months.values()
                .forEach(month -> month.departments().forEach(code -> centres.put(code, report.department(code))));
        List<OutgoingVoucher> vouchers = new ArrayList<>();
        months.forEach((month, sums) -> {
            List<OutgoingRow> rows = rows(report, sums);
            if (!rows.isEmpty()) {
                vouchers.add(new OutgoingVoucher(month.atEndOfMonth(), text(report, month), rows));
            }
        });
        return new OutgoingBooks(
                "Samverk",
                version,
                report.made(),
                report.organisationNumber(),
                report.statement().municipalityName(),
                Year.of(report.period().from().getYear()),
                accounts.of(report.statement().municipality()),
                List.of(new OutgoingDimension(
                        OutgoingDimension.COST_CENTRE, report.texts().of("sie.cost-centre"), centres)),
                List.copyOf(vouchers));
    }

    private List<OutgoingRow> rows(CostReport report, MonthRows sums) {
        String municipality = report.statement().municipality();
        int cost = accounts.cost(municipality).number();
        List<OutgoingRow> rows = new ArrayList<>();
        sums.each((key, ore) -> rows.add(new OutgoingRow(cost, centre(key), ore, rowText(report, key))));
        if (sums.total() != 0) {
            int liability = accounts.liability(municipality).number();
            rows.add(new OutgoingRow(liability, NOWHERE, -sums.total(), report.federation()));
        }
        return rows;
    }

    private static SortedMap<Integer, String> centre(MonthRows.Key key) {
        String department = key.department();
        return department == null ? NOWHERE : new TreeMap<>(Map.of(OutgoingDimension.COST_CENTRE, department));
    }

    private static String text(CostReport report, YearMonth month) {
        return report.texts().of("sie.voucher", month.toString(), report.federation());
    }

    private static String rowText(CostReport report, MonthRows.Key key) {
        @Nullable LocalDate corrects = key.originMonth();
        String service = report.service(key.service());
        return corrects == null ? service : service + ", " + report.corrects(corrects);
    }
}
