package se.samverk.costreporting.price;

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
import se.samverk.costreporting.database.Sql;

/** Changes of the price list. A price that an approved invoice basis has gone by is refused to change, here and below. */
@Singleton
class Prices {
    private static final String RECORD = "price";

    private final Sql sql;
    private final PriceReader reader;
    private final AuditTrail audit;

    Prices(Sql sql, PriceReader reader, AuditTrail audit) {
        this.sql = sql;
        this.reader = reader;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<Price> page(@Nullable String serviceCode, long offset, int limit) {
        return reader.page(serviceCode, offset, limit);
    }

    @AsFederation(readOnly = true)
    long count(@Nullable String serviceCode) {
        return reader.count(serviceCode);
    }

    @AsFederation(readOnly = true)
    Price one(UUID id) {
        return reader.one(id);
    }

    @AsFederation
    Price add(PriceForm form) {
        form.requireWhole();
        UUID id = Ids.next();
        sql.update(
                "insert into service_price (id, service_id, valid_from, model, price_ore) values (?, ?, ?, ?, ?)",
                id,
                service(form.serviceCode()),
                form.validFrom(),
                form.model().code(),
                form.ownOre());
        storeParts(id, form);
        Price added = reader.one(id);
        audit.record(AuditEvent.added(RECORD, id, added));
        return added;
    }

    @AsFederation
    Price change(UUID id, @Nullable String ifMatch, PriceForm form) {
        form.requireWhole();
        Price before = locked(id, ifMatch);
        sql.update("delete from price_tier where price_id = ?", id);
        sql.update("delete from price_parameter where price_id = ?", id);
        sql.update(
                """
                update service_price set service_id = ?, valid_from = ?, model = ?, price_ore = ?, revision = revision + 1
                 where id = ?""", service(form.serviceCode()), form.validFrom(), form.model().code(), form.ownOre(), id);
        storeParts(id, form);
        Price after = reader.one(id);
        audit.record(AuditEvent.changed(RECORD, id, before, after));
        return after;
    }

    @AsFederation
    void remove(UUID id, @Nullable String ifMatch) {
        Price before = locked(id, ifMatch);
        sql.update("delete from service_price where id = ?", id);
        audit.record(AuditEvent.removed(RECORD, id, before));
    }

    private Price locked(UUID id, @Nullable String ifMatch) {
        if (!sql.exists("select from service_price where id = ? for update", id)) {
            throw Problem.notFound();
        }
        Price before = reader.one(id);
        ETags.requireMatch(ifMatch, before.revision());
        if (before.used()) {
            throw Problem.conflict("price.used");
        }
        return before;
    }

    void storeParts(UUID id, PriceForm form) {
        sql.batch(
                "insert into price_tier (price_id, above, price_ore) values (?, ?, ?)",
                form.tiers().stream()
                        .map(tier -> new @Nullable Object[] {id, tier.above(), tier.priceOre()})
                        .toList());
        sql.batch(
                "insert into price_parameter (price_id, code, name_sv, name_en, unit, rate_ore) values (?, ?, ?, ?, ?, ?)",
                form.parameters().stream()
                        .map(each -> new @Nullable Object[] {
                            id, each.code(), each.nameSv(), each.nameEn(), each.unit(), each.rateOre()
                        })
                        .toList());
    }

    UUID service(String code) {
        return sql.first("select id from catalogue_service where code = ?", row -> row.id("id"), code)
                .orElseThrow(() -> Problem.unprocessable("price.unknown-service", code)
                        .withField("serviceCode", "price.unknown-service.field", code));
    }
}
