package se.samverk.costreporting.peppol;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which rules a document says that it follows, by its date. New editions of BIS Billing 3 keep the same identifiers, so
 * one release is enough until there is a BIS Billing 4, which the configuration can name from its first day.
 */
@Singleton
class PeppolRules {
    static final String BILLING_PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    static final String BILLING_3 = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

    /** What a document is marked with. */
    record Release(LocalDate validFrom, String customizationId, String profileId) {}

    private final List<Release> latestFirst;

    PeppolRules(PeppolConfig config) {
        List<Release> all = new ArrayList<>();
        all.add(new Release(LocalDate.EPOCH, BILLING_3, BILLING_PROFILE));
        config.rules()
                .forEach(each -> all.add(new Release(each.validFrom(), each.customizationId(), each.profileId())));
        latestFirst = all.stream()
                .sorted(Comparator.comparing(Release::validFrom).reversed())
                .toList();
    }

    Release on(LocalDate invoiceDate) {
        return latestFirst.stream()
                .filter(release -> !release.validFrom().isAfter(invoiceDate))
                .findFirst()
                .orElseThrow();
    }
}
