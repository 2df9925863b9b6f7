package se.samverk.costreporting.key;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samverk.common.problem.Problem;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Reads keys with all that hangs on them, in four statements whatever their number. */
@Singleton
class KeyReader {
    private static final String KEYS = "select id, code, name_sv, name_en, version from allocation_key";

    /** What hangs on keys, of the versions that a condition chooses. */
    private static final String SHARES = """
            select s.version_id, s.member_code, s.weight
              from allocation_key_share s join allocation_key_version v on v.id = s.version_id %s
             order by s.version_id, s.member_code collate "C\"""";

    private static final String COMPONENTS = """
            select c.version_id, k.code, c.weight
              from allocation_key_component c
              join allocation_key_version v on v.id = c.version_id
              join allocation_key k on k.id = c.component_key_id %s
             order by c.version_id, k.code collate "C\"""";

    private static final String VERSIONS = """
            select v.key_id, v.id, v.number, v.valid_from, v.basis, s.code as service_code, v.used
              from allocation_key_version v left join catalogue_service s on s.id = v.meter_service_id %s
             order by v.key_id, v.number""";

    private final Sql sql;

    KeyReader(Sql sql) {
        this.sql = sql;
    }

    private record Owned<T>(UUID owner, T thing) {}

    List<AllocationKey> page(long offset, int limit) {
        Map<UUID, List<KeyVersion>> versions = versions("");
        return sql.list(
                KEYS + " order by code collate \"C\" offset ? limit ?", row -> key(row, versions), offset, limit);
    }

    AllocationKey one(UUID id) {
        Map<UUID, List<KeyVersion>> versions = versions("where v.key_id = ?", id);
        return sql.first(KEYS + " where id = ?", row -> key(row, versions), id).orElseThrow(Problem::notFound);
    }

    private Map<UUID, List<KeyVersion>> versions(String chosen, Object... of) {
        Map<UUID, List<KeyShare>> shares = owned(
                SHARES.formatted(chosen),
                "version_id",
                row -> new KeyShare(row.text("member_code"), Decimals.plain(row.decimal("weight"))),
                of);
        Map<UUID, List<KeyComponent>> components = owned(
                COMPONENTS.formatted(chosen),
                "version_id",
                row -> new KeyComponent(row.text("code"), Decimals.plain(row.decimal("weight"))),
                of);
        return owned(VERSIONS.formatted(chosen), "key_id", row -> version(row, shares, components), of);
    }

    private <T> Map<UUID, List<T>> owned(String query, String owner, Function<Row, T> reader, Object... of) {
        return sql.list(query, row -> new Owned<>(row.id(owner), reader.apply(row)), of).stream()
                .collect(Collectors.groupingBy(
                        Owned::owner, Collectors.mapping(Owned::thing, Collectors.toUnmodifiableList())));
    }

    private static AllocationKey key(Row row, Map<UUID, List<KeyVersion>> versions) {
        UUID id = row.id("id");
        return new AllocationKey(
                id,
                row.text("code"),
                row.text("name_sv"),
                row.text("name_en"),
                versions.getOrDefault(id, List.of()),
                row.integer("version"));
    }

    private static KeyVersion version(
            Row row, Map<UUID, List<KeyShare>> shares, Map<UUID, List<KeyComponent>> components) {
        UUID id = row.id("id");
        return new KeyVersion(
                id,
                row.integer("number"),
                row.date("valid_from"),
                Basis.of(row.text("basis")),
                shares.getOrDefault(id, List.of()),
                row.textOrNull("service_code"),
                components.getOrDefault(id, List.of()),
                row.truth("used"));
    }
}
