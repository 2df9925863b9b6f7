package se.samverk.costreporting.peppol;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.customer.OrganisationNumber;
import se.samverk.costreporting.invoice.Buyer;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.invoice.Seller;

/** Who invoices and who is invoiced. */
final class Parties {
    private final Ubl ubl;

    Parties(Ubl ubl) {
        this.ubl = ubl;
    }

    void write(InvoiceDocument document) throws XMLStreamException {
        ubl.group(
                "AccountingSupplierParty",
                () -> ubl.group("Party", () -> seller(document.seller(), "S".equals(document.vatCategory()))));
        ubl.group("AccountingCustomerParty", () -> ubl.group("Party", () -> buyer(document.buyer())));
    }

    private void seller(Seller seller, boolean vat) throws XMLStreamException {
        endpoint(seller.peppolId(), seller.organisationNumber());
        ubl.group("PartyName", () -> ubl.value("Name", seller.name()));
        address(seller.street(), seller.city(), seller.postalCode(), seller.countryCode());
        // Outside the scope of VAT, the seller's VAT number must not be said (BR-O-02).
        if (vat) {
            ubl.group("PartyTaxScheme", () -> {
                ubl.value("CompanyID", seller.chargedVatNumber());
                ubl.group("TaxScheme", () -> ubl.value("ID", "VAT"));
            });
        }
        legal(seller.name(), seller.organisationNumber());
        if (Readiness.isSaid(seller.contactName())
                || Readiness.isSaid(seller.contactPhone())
                || Readiness.isSaid(seller.contactEmail())) {
            ubl.group("Contact", () -> {
                ubl.value("Name", seller.contactName());
                ubl.value("Telephone", seller.contactPhone());
                ubl.value("ElectronicMail", seller.contactEmail());
            });
        }
    }

    private void buyer(Buyer buyer) throws XMLStreamException {
        endpoint(buyer.peppolId(), buyer.organisationNumber());
        ubl.group("PartyName", () -> ubl.value("Name", buyer.name()));
        address(buyer.street(), buyer.city(), buyer.postalCode(), buyer.countryCode());
        legal(buyer.name(), buyer.organisationNumber());
    }

    private void endpoint(@Nullable String participant, @Nullable String organisationNumber) throws XMLStreamException {
        ElectronicAddress address =
                ElectronicAddress.of(participant, organisationNumber).orElseThrow();
        ubl.value("EndpointID", address.id(), "schemeID", address.scheme());
    }

    private void address(@Nullable String street, @Nullable String city, @Nullable String postalCode, String country)
            throws XMLStreamException {
        ubl.group("PostalAddress", () -> {
            ubl.value("StreetName", street);
            ubl.value("CityName", city);
            ubl.value("PostalZone", postalCode);
            ubl.group("Country", () -> ubl.value("IdentificationCode", country));
        });
    }

    private void legal(String name, @Nullable String organisationNumber) throws XMLStreamException {
        ubl.group("PartyLegalEntity", () -> {
            ubl.value("RegistrationName", name);
            ubl.value(
                    "CompanyID",
                    organisationNumber == null ? null : OrganisationNumber.digits(organisationNumber),
                    "schemeID",
                    ElectronicAddress.SWEDISH);
        });
    }
}
