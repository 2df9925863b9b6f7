package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;

/** Invoices and credit notes, for whoever makes something of them. */
@Singleton
public class InvoiceDocuments {
    private final DocumentReader reader;
    private final RunReader runs;

    InvoiceDocuments(DocumentReader reader, RunReader runs) {
        this.reader = reader;
        this.runs = runs;
    }

    /**
     * The invoices that a basis came to, in the order of their numbers.
     *
     * @throws Problem 404 if there is no such basis, 409 if it is not approved
     */
    @AsFederation(readOnly = true)
    public List<InvoiceDocument> issued(UUID run) {
        InvoiceRun basis = runs.one(run);
        if (basis.state() != RunState.APPROVED) {
            throw Problem.conflict("invoice-run.not-issued", basis.quarter());
        }
        return reader.issued(run);
    }

    /**
     * Any document, for the federation.
     *
     * @throws Problem 404 if there is none
     */
    @AsFederation(readOnly = true)
    public InvoiceDocument read(UUID id) {
        return reader.document(null, id);
    }

    /**
     * A document of the municipality's realm.
     *
     * @throws Problem 404 if there is none in it
     */
    @AsTenant(readOnly = true)
    public InvoiceDocument read(String municipality, UUID id) {
        return reader.document(municipality, id);
    }

    @AsFederation(readOnly = true)
    List<Invoice> page(DocumentReader.Filter filter, long offset, int limit) {
        return reader.page(filter, offset, limit);
    }

    @AsFederation(readOnly = true)
    long count(DocumentReader.Filter filter) {
        return reader.count(filter);
    }

    @AsTenant(readOnly = true)
    List<Invoice> pageOf(DocumentReader.Filter filter, long offset, int limit) {
        return reader.page(filter, offset, limit);
    }

    @AsTenant(readOnly = true)
    long countOf(DocumentReader.Filter filter) {
        return reader.count(filter);
    }
}
