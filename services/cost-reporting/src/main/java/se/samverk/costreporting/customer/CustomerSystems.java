package se.samverk.costreporting.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** The systems that are run for customers, as they are stored. */
@Singleton
class CustomerSystems {
    private static final String RECORD = "customer-system";

    private static final String FROM = """
              from customer_system y
              join customer c on c.municipality = y.municipality and c.id = y.customer_id
              join catalogue_service s on s.id = y.service_id
             where (?::text is null or c.code = ?) and (?::uuid is null or y.id = ?)""";

    private static final String SELECT = """
            select y.id, c.code as customer_code, s.code as service_code, y.department_code, y.name, y.valid_from,
                   y.valid_to, y.quantities::text as quantities, y.version""" + FROM;

    private final Sql sql;
    private final ObjectMapper json;
    private final AuditTrail audit;

    CustomerSystems(Sql sql, ObjectMapper json, AuditTrail audit) {
        this.sql = sql;
        this.json = json;
        this.audit = audit;
    }

    private record Owner(String municipality, UUID id, boolean municipal) {}

    @AsFederation(readOnly = true)
    List<CustomerSystem> page(@Nullable String customerCode, long offset, int limit) {
        return sql.list(
                SELECT + " order by c.name, y.name, y.id offset ? limit ?",
                this::system,
                customerCode,
                customerCode,
                null,
                null,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count(@Nullable String customerCode) {
        return sql.count("select count(*) as n" + FROM, customerCode, customerCode, null, null);
    }

    @AsFederation(readOnly = true)
    CustomerSystem one(UUID id) {
        return found(id);
    }

    @AsFederation
    CustomerSystem add(CustomerSystemForm form) {
        form.requireWhole();
        Owner owner = owner(form);
        UUID id = Ids.next();
        sql.update(
                """
                insert into customer_system
                    (municipality, id, customer_id, service_id, department_code, name, valid_from, valid_to, quantities)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                owner.municipality(),
                id,
                owner.id(),
                service(form.serviceCode()),
                CustomerForm.said(form.departmentCode()),
                form.name(),
                form.validFrom(),
                form.validTo(),
                quantities(form));
        CustomerSystem added = found(id);
        audit.record(AuditEvent.added(RECORD, id, added));
        return added;
    }

    @AsFederation
    CustomerSystem change(UUID id, @Nullable String ifMatch, CustomerSystemForm form) {
        form.requireWhole();
        CustomerSystem before = locked(id, ifMatch);
        if (!before.customerCode().equals(form.customerCode())) {
            throw Problem.unprocessable("customer.stays").withField("customerCode", "customer.stays.field");
        }
        owner(form);
        sql.update(
                """
                update customer_system
                   set service_id = ?, department_code = ?, name = ?, valid_from = ?, valid_to = ?,
                       quantities = ?::jsonb, version = version + 1
                 where id = ?""",
                service(form.serviceCode()),
                CustomerForm.said(form.departmentCode()),
                form.name(),
                form.validFrom(),
                form.validTo(),
                quantities(form),
                id);
        CustomerSystem after = found(id);
        audit.record(AuditEvent.changed(RECORD, id, before, after));
        return after;
    }

    @AsFederation
    void remove(UUID id, @Nullable String ifMatch) {
        CustomerSystem before = locked(id, ifMatch);
        sql.update("delete from customer_system where id = ?", id);
        audit.record(AuditEvent.removed(RECORD, id, before));
    }

    private CustomerSystem locked(UUID id, @Nullable String ifMatch) {
        if (!sql.exists("select from customer_system where id = ? for update", id)) {
            throw Problem.notFound();
        }
        CustomerSystem before = found(id);
        ETags.requireMatch(ifMatch, before.version());
        return before;
    }

    private CustomerSystem found(UUID id) {
        return sql.first(SELECT, this::system, null, null, id, id).orElseThrow(Problem::notFound);
    }

    private Owner owner(CustomerSystemForm form) {
        Owner owner = sql.first(
                        "select municipality, id, kind = 'municipality' as municipal from customer where code = ?",
                        row -> new Owner(row.text("municipality"), row.id("id"), row.truth("municipal")),
                        form.customerCode())
                .orElseThrow(() -> Problem.unprocessable("customer.unknown", form.customerCode())
                        .withField("customerCode", "customer.unknown.field", form.customerCode()));
        String department = CustomerForm.said(form.departmentCode());
        if (department != null
                && !(owner.municipal()
                        && sql.exists(
                                "select from member_department where municipality = ? and code = ?",
                                owner.municipality(),
                                department))) {
            throw Problem.unprocessable("customer.unknown-department", department, form.customerCode())
                    .withField("departmentCode", "customer.unknown-department.field", department, form.customerCode());
        }
        return owner;
    }

    private UUID service(String code) {
        return sql.first("select id from catalogue_service where code = ?", row -> row.id("id"), code)
                .orElseThrow(() -> Problem.unprocessable("price.unknown-service", code)
                        .withField("serviceCode", "price.unknown-service.field", code));
    }

    private String quantities(CustomerSystemForm form) {
        ObjectNode object = json.createObjectNode();
        form.quantities().forEach(each -> object.put(each.code(), each.quantity()));
        return object.toString();
    }

    private CustomerSystem system(Row row) {
        return new CustomerSystem(
                row.id("id"),
                row.text("customer_code"),
                row.text("service_code"),
                row.textOrNull("department_code"),
                row.text("name"),
                row.date("valid_from"),
                row.dateOrNull("valid_to"),
                quantities(row.text("quantities")),
                row.integer("version"));
    }

    private List<SystemQuantity> quantities(String stored) {
        try {
            JsonNode object = json.readTree(stored);
            return object.properties().stream()
                    .map(each ->
                            new SystemQuantity(each.getKey(), each.getValue().decimalValue()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored quantities are no JSON", e);
        }
    }
}
