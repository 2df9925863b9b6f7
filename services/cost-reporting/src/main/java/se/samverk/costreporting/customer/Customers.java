package se.samverk.costreporting.customer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.database.Sql;

/** The customers, as they are stored. */
@Singleton
class Customers {
    private static final String RECORD = "customer";
    private static final String FEDERATION = "federation";
    private static final String ORDER = " order by kind <> 'municipality', name, id offset ? limit ?";

    private final Sql sql;
    private final AuditTrail audit;

    Customers(Sql sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<Customer> page(long offset, int limit) {
        return sql.list("select * from customer" + ORDER, Customer::of, offset, limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from customer");
    }

    @AsTenant(readOnly = true)
    List<Customer> pageOf(String municipality, long offset, int limit) {
        return sql.list(
                "select * from customer where municipality = ?" + ORDER, Customer::of, municipality, offset, limit);
    }

    @AsTenant(readOnly = true)
    long countOf(String municipality) {
        return sql.count("select count(*) as n from customer where municipality = ?", municipality);
    }

    @AsFederation(readOnly = true)
    Customer one(UUID id) {
        return found(id);
    }

    @AsFederation
    Customer add(CustomerForm form) {
        if (form.kind() == CustomerKind.MUNICIPALITY || form.code().matches("[0-9]{4}|federation")) {
            throw Problem.unprocessable("customer.municipality-added")
                    .withField("kind", "customer.municipality-added.field");
        }
        requireRealm(form.municipality());
        UUID id = Ids.next();
        sql.update("insert into customer_code (code, id) values (?, ?)", form.code(), id);
        sql.update(
                "insert into customer (municipality, id, code, name, kind) values (?, ?, ?, ?, ?)",
                form.municipality(),
                id,
                form.code(),
                form.name(),
                form.kind().code());
        store(id, form);
        Customer added = found(id);
        audit.record(AuditEvent.added(RECORD, id, added).in(chain(added)));
        return added;
    }

    @AsFederation
    Customer change(UUID id, @Nullable String ifMatch, CustomerForm form) {
        if (!sql.exists("select from customer where id = ? for update", id)) {
            throw Problem.notFound();
        }
        Customer before = found(id);
        ETags.requireMatch(ifMatch, before.version());
        requireSame("code", before.code(), form.code());
        requireSame("municipality", before.municipality(), form.municipality());
        if ((before.kind() == CustomerKind.MUNICIPALITY) != (form.kind() == CustomerKind.MUNICIPALITY)) {
            throw Problem.unprocessable("customer.stays").withField("kind", "customer.stays.field");
        }
        store(id, form);
        Customer after = found(id);
        audit.record(AuditEvent.changed(RECORD, id, before, after).in(chain(after)));
        return after;
    }

    private void store(UUID id, CustomerForm form) {
        BillingAddress address = form.whole();
        sql.update(
                """
                update customer
                   set name = ?, kind = ?, organisation_number = ?, street = ?, postal_code = ?, city = ?,
                       country_code = ?, buyer_reference = ?, order_reference = ?, peppol_id = ?, payment_days = ?,
                       active = ?, version = version + 1
                 where id = ? and municipality = ?""",
                form.name(),
                form.kind().code(),
                form.checkedNumber(),
                address.street(),
                address.postalCode(),
                address.city(),
                address.countryCode(),
                CustomerForm.said(form.buyerReference()),
                CustomerForm.said(form.orderReference()),
                CustomerForm.said(form.peppolId()),
                form.days(),
                form.invoiced(),
                id,
                form.municipality());
    }

    private Customer found(UUID id) {
        return sql.first("select * from customer where id = ?", Customer::of, id)
                .orElseThrow(Problem::notFound);
    }

    private void requireRealm(String realm) {
        if (!realm.equals(FEDERATION) && !sql.exists("select from member where code = ?", realm)) {
            throw Problem.unprocessable("customer.unknown-realm", realm)
                    .withField("municipality", "customer.unknown-realm.field", realm);
        }
    }

    private static void requireSame(String field, String before, String now) {
        if (!before.equals(now)) {
            throw Problem.unprocessable("customer.stays").withField(field, "customer.stays.field");
        }
    }

    static @Nullable String chain(Customer customer) {
        return customer.municipality().equals(FEDERATION) ? null : customer.municipality();
    }
}
