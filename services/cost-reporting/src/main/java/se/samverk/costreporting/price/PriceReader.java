package se.samverk.costreporting.price;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Reads the price list. Called inside the caller's transaction. */
@Singleton
class PriceReader {
    private static final String SELECT = """
            select p.id, s.code, s.name_sv, s.name_en, s.unit, p.valid_from, p.model, p.price_ore, p.used, p.revision""";

    private static final String FROM = """
             from service_price p join catalogue_service s on s.id = p.service_id
            where (?::text is null or s.code = ?)""";

    private final Sql sql;

    PriceReader(Sql sql) {
        this.sql = sql;
    }

    private record TierOf(UUID price, PriceTier tier) {}

    private record ParameterOf(UUID price, PriceParameter parameter) {}

    private record Parts(Map<UUID, List<PriceTier>> tiers, Map<UUID, List<PriceParameter>> parameters) {}

    List<Price> page(@Nullable String serviceCode, long offset, int limit) {
        Parts parts = parts();
        return sql.list(
                SELECT + FROM + " order by s.code collate \"C\", p.valid_from desc offset ? limit ?",
                row -> price(row, parts),
                serviceCode,
                serviceCode,
                offset,
                limit);
    }

    long count(@Nullable String serviceCode) {
        return sql.count("select count(*) as n" + FROM, serviceCode, serviceCode);
    }

    Price one(UUID id) {
        Parts parts = parts();
        return sql.first(SELECT + FROM + " and p.id = ?", row -> price(row, parts), null, null, id)
                .orElseThrow(Problem::notFound);
    }

    /** Of the whole list, which is a few hundred rows: one question each, rather than one for each price. */
    private Parts parts() {
        return new Parts(
                sql
                        .list(
                                "select price_id, above, price_ore from price_tier order by price_id, above",
                                row -> new TierOf(
                                        row.id("price_id"),
                                        new PriceTier(Decimals.plain(row.decimal("above")), row.number("price_ore"))))
                        .stream()
                        .collect(Collectors.groupingBy(
                                TierOf::price, Collectors.mapping(TierOf::tier, Collectors.toList()))),
                sql
                        .list(
                                "select * from price_parameter order by price_id, code collate \"C\"",
                                row -> new ParameterOf(row.id("price_id"), parameter(row)))
                        .stream()
                        .collect(Collectors.groupingBy(
                                ParameterOf::price, Collectors.mapping(ParameterOf::parameter, Collectors.toList()))));
    }

    private static PriceParameter parameter(Row row) {
        return new PriceParameter(
                row.text("code"), row.text("name_sv"), row.text("name_en"), row.text("unit"), row.number("rate_ore"));
    }

    private static Price price(Row row, Parts parts) {
        UUID id = row.id("id");
        PriceModel model = PriceModel.of(row.text("model"));
        return new Price(
                id,
                row.text("code"),
                row.text("name_sv"),
                row.text("name_en"),
                row.text("unit"),
                row.date("valid_from"),
                model,
                model == PriceModel.TIERED ? null : Long.valueOf(row.number("price_ore")),
                List.copyOf(parts.tiers().getOrDefault(id, List.of())),
                List.copyOf(parts.parameters().getOrDefault(id, List.of())),
                row.truth("used"),
                row.integer("revision"));
    }
}
