package se.samverk.costreporting.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.time.Days;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.file.MadeFile;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.sie.out.OutgoingAccount;
import se.samverk.costreporting.sie.out.OutgoingBooks;
import se.samverk.costreporting.sie.out.OutgoingDimension;
import se.samverk.costreporting.sie.out.OutgoingVoucher;
import se.samverk.costreporting.sie.out.SieWriter;

/** Documents for the federation's own ledger, as SIE 4I: a voucher for each, dated as it is. */
@Singleton
class InvoiceVouchers {

    private final BookingAccounts accounts;
    private final BookingConfig config;
    private final Messages messages;
    private final Clock clock;
    private final String version;

    InvoiceVouchers(
            BookingAccounts accounts,
            BookingConfig config,
            Messages messages,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.accounts = accounts;
        this.config = config;
        this.messages = messages;
        this.clock = clock;
        this.version = version;
    }

    /** @param documents at least one, all of the same date's year */
    MadeFile make(List<InvoiceDocument> documents, Language language) {
        Texts texts = new Texts(messages, language);
        OutgoingBooks books = books(documents, texts);
        return MadeFile.of(
                name(documents, texts) + "." + FileFormat.SIE.extension(),
                FileFormat.SIE,
                language,
                out -> SieWriter.write(books, out));
    }

    private static String name(List<InvoiceDocument> documents, Texts texts) {
        String first = documents.getFirst().number();
        String last = documents.getLast().number();
        return documents.size() == 1
                ? texts.of("booking.file." + documents.getFirst().kind().code(), first)
                : texts.of("booking.file", first, last);
    }

    private OutgoingBooks books(List<InvoiceDocument> documents, Texts texts) {
        Map<Integer, OutgoingAccount> used = new TreeMap<>();
        List<OutgoingVoucher> vouchers = documents.stream()
                .map(document -> new BookedDocument(document, accounts, config.objects(), texts)
                        .voucher(account -> used.putIfAbsent(account.number(), account)))
                .toList();
        InvoiceDocument first = documents.getFirst();
        return new OutgoingBooks(
                "Samverk",
                version,
                Days.today(clock),
                first.seller().organisationNumber(),
                first.seller().name(),
                Year.of(first.invoiceDate().getYear()),
                List.copyOf(used.values()),
                config.objects() ? dimensions(documents, texts) : List.of(),
                vouchers);
    }

    private static List<OutgoingDimension> dimensions(List<InvoiceDocument> documents, Texts texts) {
        Map<String, String> customers = new TreeMap<>();
        Map<String, String> invoices = new TreeMap<>();
        documents.forEach(document -> {
            String customer = document.buyer().name();
            customers.put(document.buyer().code(), customer);
            invoices.put(document.number(), customer);
        });
        return List.of(
                new OutgoingDimension(OutgoingDimension.CUSTOMER, texts.of("basis.customer"), customers),
                new OutgoingDimension(OutgoingDimension.INVOICE, texts.of("booking.dimension"), invoices));
    }
}
