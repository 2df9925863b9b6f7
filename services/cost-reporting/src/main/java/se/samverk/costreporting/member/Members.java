package se.samverk.costreporting.member;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverk.common.time.Days;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** What this service knows of the members. Called inside a transaction that has its role. */
@Singleton
public class Members {
    /** A department by its municipality and code. */
    public record Department(String municipality, String code) {}

    private final Sql sql;

    Members(Sql sql) {
        this.sql = sql;
    }

    /** The codes of all members. */
    public Set<String> codes() {
        return Set.copyOf(sql.list("select code from member", row -> row.text("code")));
    }

    /** Every department that the transaction's role may see. */
    public Set<Department> departments() {
        return sql.list("select municipality, code from member_department", Members::department).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Department department(Row row) {
        return new Department(row.text("municipality"), row.text("code"));
    }

    void store(MemberSnapshot member, java.time.Instant at) {
        sql.update("""
                insert into member (code, slug, name, organisation_number, updated_at) values (?, ?, ?, ?, ?)
                on conflict (code) do update set slug = excluded.slug, name = excluded.name,
                    organisation_number = excluded.organisation_number, updated_at = excluded.updated_at""", member.code(), member.slug(), member.name(), member.organisationNumber(), at);
        sql.update("delete from member_population where municipality = ?", member.code());
        sql.batch(
                "insert into member_population (municipality, counted_on, inhabitants, source) values (?, ?, ?, ?)",
                member.populations().stream()
                        .map(count -> new Object[] {member.code(), count.date(), count.inhabitants(), count.source()})
                        .toList());
        sql.update("delete from member_department_period where municipality = ?", member.code());
        sql.batch(
                """
                insert into member_department_period (municipality, code, valid_from, valid_to, name_sv, name_en)
                values (?, ?, ?, ?, ?, ?)""",
                member.departments().stream()
                        .map(each -> new Object[] {
                            member.code(), each.code(), each.begins(), each.validTo(), each.nameSv(), each.nameEn()
                        })
                        .toList());
        LocalDate today = Days.of(at);
        member.departments().stream()
                .sorted(Comparator.comparing((MemberSnapshot.Department each) -> each.distance(today))
                        .reversed())
                .forEach(department -> store(member.code(), department));
    }

    private void store(String municipality, MemberSnapshot.Department department) {
        UUID id = department.id();
        sql.update(
                """
                insert into member_department (municipality, code, id, name_sv, name_en, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (municipality, code) do update set id = excluded.id, name_sv = excluded.name_sv,
                    name_en = excluded.name_en, valid_from = excluded.valid_from, valid_to = excluded.valid_to""",
                municipality,
                department.code(),
                id,
                department.nameSv(),
                department.nameEn(),
                department.validFrom(),
                department.validTo());
    }
}
