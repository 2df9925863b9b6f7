package se.samverk.costreporting.peppol;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.invoice.DocumentKind;
import se.samverk.costreporting.invoice.InvoiceDocument;

/** A document as a file for the access point that sends it. */
@Singleton
class PeppolFiles {
    private final PeppolRules rules;

    PeppolFiles(PeppolRules rules) {
        this.rules = rules;
    }

    /** @throws Problem 422 if the rules ask for what the document does not say */
    Response of(InvoiceDocument document) {
        Readiness.check(document);
        byte[] xml = PeppolDocument.of(document, rules.on(document.invoiceDate()));
        String name = (document.kind() == DocumentKind.INVOICE ? "faktura-" : "kreditfaktura-")
                + document.number().replaceAll("[^A-Za-z0-9-]", "-")
                + "-peppol.xml";
        return Response.ok(xml, MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
