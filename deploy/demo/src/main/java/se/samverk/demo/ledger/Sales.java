package se.samverk.demo.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samverk.demo.data.CatalogueService;
import se.samverk.demo.data.DemoData;
import se.samverk.demo.data.Federation;
import se.samverk.demo.data.MeterReadings;
import se.samverk.demo.data.Municipality;
import se.samverk.demo.data.Table;

/** Invoices the members a quarter ahead for what the meters showed, and some other customers for the rest. */
final class Sales {
    static final int OUTPUT_VAT = 2650;
    private static final int RECEIVABLE = 1510;
    private static final int TO_MEMBERS = 3110;
    private static final int TO_OTHERS = 3120;

    private final DemoData demo;
    private final MeterReadings meters;
    private final Journal journal;
    private final Map<String, Table.Row> placeOfService = new HashMap<>();

    Sales(DemoData demo, Journal journal) {
        this.demo = demo;
        this.meters = new MeterReadings(demo);
        this.journal = journal;
        demo.mappingRules().forEach(rule -> placeOfService.merge(rule.text("pool"), rule, Sales::placed));
    }

    void book(YearMonth month) {
        if (!Calendar.startsQuarter(month)) {
            return;
        }
        LocalDate quarter = month.atDay(1);
        Map<String, Long> quantities = meters.on(MeterReadings.dayFor(quarter)).stream()
                .collect(Collectors.groupingBy(
                        reading -> reading.service() + " " + reading.municipality(),
                        Collectors.summingLong(MeterReadings.Reading::quantity)));
        long sold = 0;
        for (Municipality member : demo.municipalities()) {
            List<Entry> rows = new ArrayList<>();
            for (CatalogueService service : demo.services()) {
                long quantity = service.unit().equals("inhabitant")
                        ? member.inhabitants(quarter)
                        : quantities.getOrDefault(service.code() + " " + member.code(), 0L);
                rows.add(income(TO_MEMBERS, service.code(), -quantity * service.priceOre(quarter)));
            }
            sold -= invoice(month, member.name() + " kommun", rows);
        }
        for (Federation.Customer customer : demo.federation().customers()) {
            long ore = sold * customer.permilleOfSales() / 1000;
            invoice(month, customer.name(), List.of(income(TO_OTHERS, "server", -ore)));
        }
    }

    private long invoice(YearMonth month, String customer, List<Entry> income) {
        long net = income.stream().mapToLong(Entry::amountOre).sum();
        long vat = net / 4;
        List<Entry> rows = new ArrayList<>(income);
        rows.add(Entry.of(OUTPUT_VAT, vat));
        rows.add(Entry.of(RECEIVABLE, -net - vat));
        String quarter = "kvartal %d %d".formatted((month.getMonthValue() + 2) / 3, month.getYear());
        journal.add(Voucher.CUSTOMER, Calendar.workday(month, 3), customer + ", tjänster " + quarter, rows);
        journal.add(
                Voucher.BANK,
                Calendar.workday(month.plusMonths(1), 5),
                "Inbetalning " + customer,
                List.of(Entry.of(Payables.BANK, -net - vat), Entry.of(RECEIVABLE, net + vat)));
        return net;
    }

    private Entry income(int account, String service, long ore) {
        Table.Row place = placeOfService.get(service);
        if (place == null) {
            throw new IllegalArgumentException("no mapping rule leads to the pool " + service);
        }
        return new Entry(account, place.text("cost_centre"), place.text("project"), ore);
    }

    /** The last rule for a pool is the general one: a cost centre as a whole, where there is one. */
    private static Table.Row placed(Table.Row earlier, Table.Row later) {
        return later.text("cost_centre").isEmpty() ? earlier : later;
    }
}
