package se.samverk.costreporting.catalogue;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** The catalogue, as it is stored. */
@Singleton
class CatalogueServices {
    private static final String SELECT = """
            select s.id, s.code, s.name_sv, s.name_en, s.unit, p.code as pool_code, s.version
              from catalogue_service s left join cost_pool p on p.id = s.pool_id""";

    private static final String RECORD = "service";

    private final Sql sql;
    private final AuditTrail audit;

    CatalogueServices(Sql sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    private record DatedPrice(UUID service, ServicePrice price) {}

    @AsFederation(readOnly = true)
    List<CatalogueService> page(long offset, int limit) {
        Map<UUID, List<ServicePrice>> prices = prices();
        return sql.list(
                SELECT + " order by s.code collate \"C\" offset ? limit ?", row -> service(row, prices), offset, limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from catalogue_service");
    }

    @AsFederation(readOnly = true)
    CatalogueService one(UUID id) {
        Map<UUID, List<ServicePrice>> prices = prices();
        return sql.first(SELECT + " where s.id = ?", row -> service(row, prices), id)
                .orElseThrow(Problem::notFound);
    }

    @AsFederation
    CatalogueService add(ServiceForm form) {
        form.requireDistinctPriceDates();
        UUID id = Ids.next();
        sql.update(
                "insert into catalogue_service (id, code, name_sv, name_en, unit, pool_id) values (?, ?, ?, ?, ?, ?)",
                id,
                form.code(),
                form.nameSv(),
                form.nameEn(),
                form.unit().code(),
                pool(form.poolCode()));
        storePrices(id, form);
        CatalogueService added = one(id);
        audit.record(AuditEvent.added(RECORD, id, added));
        return added;
    }

    @AsFederation
    CatalogueService change(UUID id, @Nullable String ifMatch, ServiceForm form) {
        form.requireDistinctPriceDates();
        int version = sql.first(
                        "select version from catalogue_service where id = ? for update",
                        row -> row.integer("version"),
                        id)
                .orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, version);
        CatalogueService before = one(id);
        sql.update("""
                update catalogue_service
                   set code = ?, name_sv = ?, name_en = ?, unit = ?, pool_id = ?, version = version + 1
                 where id = ?""", form.code(), form.nameSv(), form.nameEn(), form.unit().code(), pool(form.poolCode()), id);
        storePrices(id, form);
        CatalogueService after = one(id);
        audit.record(AuditEvent.changed(RECORD, id, before, after));
        return after;
    }

    /** Prices per unit are this form's; those of other models are the price list's own. What stays the same is left alone. */
    private void storePrices(UUID id, ServiceForm form) {
        String days = String.join(
                ",",
                form.prices().stream()
                        .map(price -> price.validFrom().toString())
                        .toList());
        if (sql.exists(
                "select from service_price where service_id = ? and model <> 'unit' and valid_from = any (string_to_array(?, ',')::date[])",
                id,
                days)) {
            throw Problem.conflict("price.day-taken");
        }
        sql.update("""
                delete from service_price
                 where service_id = ? and model = 'unit' and not valid_from = any (string_to_array(?, ',')::date[])""", id, days);
        sql.batch(
                """
                insert into service_price as p (service_id, valid_from, price_ore) values (?, ?, ?)
                on conflict (service_id, valid_from) do update
                   set price_ore = excluded.price_ore, revision = p.revision + 1
                 where p.price_ore <> excluded.price_ore""",
                form.prices().stream()
                        .map(price -> new Object[] {id, price.validFrom(), price.priceOre()})
                        .toList());
    }

    private @Nullable UUID pool(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return sql.first("select id from cost_pool where code = ? and kind = 'service'", row -> row.id("id"), code)
                .orElseThrow(() -> Problem.unprocessable("catalogue.unknown-pool", code)
                        .withField("poolCode", "catalogue.unknown-pool.field", code));
    }

    private Map<UUID, List<ServicePrice>> prices() {
        return sql
                .list(
                        "select service_id, valid_from, price_ore from service_price where model = 'unit'",
                        row -> new DatedPrice(
                                row.id("service_id"),
                                new ServicePrice(row.date("valid_from"), row.number("price_ore"))))
                .stream()
                .sorted(Comparator.comparing(dated -> dated.price().validFrom()))
                .collect(Collectors.groupingBy(
                        DatedPrice::service, Collectors.mapping(DatedPrice::price, Collectors.toList())));
    }

    private static CatalogueService service(Row row, Map<UUID, List<ServicePrice>> prices) {
        UUID id = row.id("id");
        return new CatalogueService(
                id,
                row.text("code"),
                row.text("name_sv"),
                row.text("name_en"),
                Unit.of(row.text("unit")),
                row.textOrNull("pool_code"),
                List.copyOf(prices.getOrDefault(id, List.of())),
                row.integer("version"));
    }
}
