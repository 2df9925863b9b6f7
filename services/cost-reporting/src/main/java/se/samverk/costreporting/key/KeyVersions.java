package se.samverk.costreporting.key;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.member.Members;
import se.samverk.costreporting.period.AccountingMonths;

/** The rules by which a version is added. Called inside a federation transaction that has locked the key. */
@Singleton
class KeyVersions {
    private final Sql sql;
    private final Members members;
    private final AccountingMonths months;

    KeyVersions(Sql sql, Members members, AccountingMonths months) {
        this.sql = sql;
        this.members = members;
        this.months = months;
    }

    private record Latest(int number, @Nullable LocalDate validFrom) {}

    UUID add(UUID key, KeyVersionForm form) {
        form.content().requireWhole();
        Latest latest = sql.one(
                "select coalesce(max(number), 0) as number, max(valid_from) as valid_from from allocation_key_version where key_id = ?",
                row -> new Latest(row.integer("number"), row.dateOrNull("valid_from")),
                key);
        LocalDate before = latest.validFrom();
        if (before != null && !form.validFrom().isAfter(before)) {
            throw Problem.conflict("key.version-order", before.toString())
                    .withField("validFrom", "key.version-order.field", before.toString());
        }
        requireClosedMonthsKept(key, form.validFrom());
        UUID id = Ids.next();
        sql.update(
                """
                insert into allocation_key_version (id, key_id, number, valid_from, basis, meter_service_id)
                values (?, ?, ?, ?, ?, ?)""",
                id,
                key,
                latest.number() + 1,
                form.validFrom(),
                form.basis().code(),
                service(form.serviceCode()));
        addShares(id, form.shares());
        if (form.basis() == Basis.MIX) {
            requireNoComponent(key);
        }
        addComponents(id, key, form);
        return id;
    }

    /** A key that closed months went by, or could have gone by, gets no version that they would have gone by instead. */
    private void requireClosedMonthsKept(UUID key, LocalDate from) {
        if (sql.exists(
                "select from allocation_key_version where key_id = ? union all select from closed_pool where key_id = ?",
                key,
                key)) {
            months.requireOpen(from, null, "key.reaches-closed", "validFrom");
        }
    }

    private void addShares(UUID version, List<KeyShare> shares) {
        Set<String> known = members.codes();
        for (int i = 0; i < shares.size(); i++) {
            String code = shares.get(i).municipality();
            if (!known.contains(code)) {
                throw Problem.unprocessable("key.unknown-municipality", code)
                        .withField("shares[" + i + "].municipality", "key.unknown-municipality.field", code);
            }
        }
        sql.batch(
                "insert into allocation_key_share (version_id, member_code, weight) values (?, ?, ?)",
                shares.stream()
                        .map(share -> new Object[] {version, share.municipality(), share.weight()})
                        .toList());
    }

    /** A mix is made of keys that are none, so that a mix never refers back to itself. */
    private void requireNoComponent(UUID key) {
        if (sql.exists("select from allocation_key_component where component_key_id = ?", key)) {
            throw Problem.unprocessable("key.mix-of-mixes").withField("basis", "key.mix-of-mixes.field");
        }
    }

    private void addComponents(UUID version, UUID key, KeyVersionForm form) {
        List<KeyComponent> components = form.components();
        for (int i = 0; i < components.size(); i++) {
            String field = "components[" + i + "].keyCode";
            String code = components.get(i).keyCode();
            UUID component = sql.first(
                            "select id from allocation_key where code = ? for update", row -> row.id("id"), code)
                    .orElseThrow(() -> Problem.unprocessable("key.unknown-component", code)
                            .withField(field, "key.unknown-component.field", code));
            if (component.equals(key)
                    || sql.exists("select from allocation_key_version where key_id = ? and basis = 'mix'", component)) {
                throw Problem.unprocessable("key.mix-of-mixes").withField(field, "key.mix-of-mixes.field");
            }
            if (!sql.exists(
                    "select from allocation_key_version where key_id = ? and valid_from <= ?",
                    component,
                    form.validFrom())) {
                throw Problem.unprocessable("key.component-later", code)
                        .withField(field, "key.component-later.field", code);
            }
            sql.update(
                    "insert into allocation_key_component (version_id, component_key_id, weight) values (?, ?, ?)",
                    version,
                    component,
                    components.get(i).weight());
        }
    }

    private @Nullable UUID service(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return sql.first("select id from catalogue_service where code = ?", row -> row.id("id"), code)
                .orElseThrow(() -> Problem.unprocessable("key.unknown-service", code)
                        .withField("serviceCode", "key.unknown-service.field", code));
    }
}
