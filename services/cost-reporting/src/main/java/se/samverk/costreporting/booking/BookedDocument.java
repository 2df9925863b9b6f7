package se.samverk.costreporting.booking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.samverk.common.problem.Language;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.invoice.DocumentKind;
import se.samverk.costreporting.invoice.DocumentLine;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.sie.out.OutgoingAccount;
import se.samverk.costreporting.sie.out.OutgoingDimension;
import se.samverk.costreporting.sie.out.OutgoingRow;
import se.samverk.costreporting.sie.out.OutgoingVoucher;

/**
 * A document as a voucher: what the customer owes in debit; what the services bring in, and VAT, in credit. A credit note
 * turns each around. Nothing is rounded here: a document's total is its lines and VAT to the öre.
 */
record BookedDocument(InvoiceDocument document, BookingAccounts accounts, boolean objects, Texts texts) {

    /** @param used is told each account that the voucher uses */
    OutgoingVoucher voucher(Consumer<OutgoingAccount> used) {
        List<OutgoingRow> rows = new ArrayList<>();
        add(
                rows,
                used,
                accounts.receivable(),
                1,
                document.totalOre().value(),
                owed(),
                document.buyer().name());
        services()
                .forEach((service, ore) -> add(
                        rows, used, accounts.revenue(service.code(), member()), -1, ore, customer(), service.name()));
        String vat = texts.of("booking.vat", Kronor.percent(document.vatPercent()));
        add(rows, used, accounts.vat(), -1, document.vatOre().value(), customer(), vat);
        String kind = "booking." + document.kind().code();
        return new OutgoingVoucher(
                document.invoiceDate(),
                texts.of(kind, document.number(), document.buyer().name(), document.quarter()),
                List.copyOf(rows));
    }

    private void add(
            List<OutgoingRow> rows,
            Consumer<OutgoingAccount> used,
            OutgoingAccount account,
            int side,
            long ore,
            SortedMap<Integer, String> objects,
            String text) {
        if (ore != 0) {
            used.accept(account);
            long signed = document.kind() == DocumentKind.CREDIT_NOTE ? -side * ore : side * ore;
            rows.add(new OutgoingRow(account.number(), objects, signed, text));
        }
    }

    private record Service(String code, String name) {}

    private Map<Service, Long> services() {
        Map<Service, Long> sums = new TreeMap<>(Comparator.comparing(Service::code));
        document.lines()
                .forEach(line -> sums.merge(
                        new Service(line.serviceCode(), name(line)),
                        line.amountOre().value(),
                        Math::addExact));
        return sums;
    }

    private String name(DocumentLine line) {
        return texts.language() == Language.SV ? line.serviceNameSv() : line.serviceNameEn();
    }

    /** Each member is a customer of its own realm, by its code; its companies are others. */
    private boolean member() {
        return document.buyer().code().equals(document.municipality());
    }

    private SortedMap<Integer, String> customer() {
        return objects
                ? new TreeMap<>(
                        Map.of(OutgoingDimension.CUSTOMER, document.buyer().code()))
                : new TreeMap<>();
    }

    private SortedMap<Integer, String> owed() {
        SortedMap<Integer, String> owed = customer();
        if (objects) {
            owed.put(OutgoingDimension.INVOICE, document.number());
        }
        return owed;
    }
}
