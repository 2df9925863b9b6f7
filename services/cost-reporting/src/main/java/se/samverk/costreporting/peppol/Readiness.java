package se.samverk.costreporting.peppol;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.customer.OrganisationNumber;
import se.samverk.costreporting.invoice.Buyer;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.invoice.Seller;

/** What the rules ask for that an installation or a customer may not have said. Told before anything is written. */
final class Readiness {
    private static final String SWEDEN = "SE";
    /** SE-R-006. */
    private static final Set<String> SWEDISH_RATES = Set.of("6", "12", "25");

    private Readiness() {}

    /** @throws Problem 422 that says whose details are wanting, and which */
    static void check(InvoiceDocument document) {
        buyer(document.buyer());
        seller(document.seller());
        if ("S".equals(document.vatCategory())
                && SWEDEN.equals(document.seller().countryCode())) {
            BigDecimal rate = document.vatPercent().stripTrailingZeros();
            if (!SWEDISH_RATES.contains(rate.toPlainString())) {
                throw Problem.unprocessable("peppol.vat-rate", rate.toPlainString());
            }
        }
    }

    private static void buyer(Buyer buyer) {
        if (!isSaid(buyer.buyerReference()) && !isSaid(buyer.orderReference())) {
            throw Problem.unprocessable("peppol.reference", buyer.code(), buyer.name())
                    .withField("buyer.buyerReference", "peppol.reference.field");
        }
        if (ElectronicAddress.of(buyer.peppolId(), buyer.organisationNumber()).isEmpty()) {
            throw Problem.unprocessable("peppol.buyer-address", buyer.code(), buyer.name())
                    .withField("buyer.peppolId", "peppol.address.field");
        }
        String number = buyer.organisationNumber();
        if (number != null && !OrganisationNumber.isValid(number)) {
            throw Problem.unprocessable("peppol.buyer-address", buyer.code(), buyer.name())
                    .withField("buyer.organisationNumber", "peppol.address.field");
        }
    }

    private static void seller(Seller seller) {
        boolean numbered = OrganisationNumber.isValid(seller.organisationNumber());
        if (!numbered
                || ElectronicAddress.of(seller.peppolId(), seller.organisationNumber())
                        .isEmpty()) {
            throw Problem.unprocessable("peppol.seller-number")
                    .withField("seller.organisationNumber", "peppol.address.field");
        }
        String vat = seller.vatNumber();
        if (vat != null
                && SWEDEN.equals(seller.countryCode())
                && !vat.replace(" ", "").matches("SE[0-9]{12}")) {
            throw Problem.unprocessable("peppol.vat-number").withField("seller.vatNumber", "peppol.vat-number.field");
        }
        String bankgiro = seller.bankgiro();
        if (bankgiro != null && !PaymentMeans.digits(bankgiro).matches("[0-9]{7,8}")) {
            throw Problem.unprocessable("peppol.bankgiro").withField("seller.bankgiro", "peppol.bankgiro.field");
        }
    }

    static boolean isSaid(@Nullable String text) {
        return text != null && !Ubl.clean(text).isEmpty();
    }
}
