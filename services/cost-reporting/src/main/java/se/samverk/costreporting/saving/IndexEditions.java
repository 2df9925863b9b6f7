package se.samverk.costreporting.saving;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.text.Decimals;
import se.samverk.common.time.Days;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** The editions of the indexes. They name no member, so what they say is the same for all. */
@Singleton
class IndexEditions {
    private static final String RECORD = "index-edition";

    private static final String SELECT = """
            select e.*,
                   (select string_agg(v.year || '=' || v.value, ',' order by v.year)
                      from index_value v where v.edition_id = e.id) as series,
                   (select string_agg(c.year::text, ',' order by c.year)
                      from closed_year_index c where c.edition_id = e.id) as closed_years
              from index_edition e""";

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    IndexEditions(Sql sql, Clock clock, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<IndexEdition> page(@Nullable String kind, long offset, int limit) {
        return sql.list(
                SELECT
                        + " where ?::text is null or e.kind = ? order by e.published_on desc, e.kind desc offset ? limit ?",
                IndexEditions::edition,
                kind,
                kind,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count(@Nullable String kind) {
        return sql.count("select count(*) as n from index_edition where ?::text is null or kind = ?", kind, kind);
    }

    @AsFederation(readOnly = true)
    IndexEdition one(UUID id) {
        return sql.first(SELECT + " where e.id = ?", IndexEditions::edition, id).orElseThrow(Problem::notFound);
    }

    @AsFederation
    IndexEdition add(IndexEditionForm form) {
        form.requireWhole(Days.today(clock));
        // A year that is closed meanwhile either knows the edition, or is known to it below.
        sql.first("select pg_advisory_xact_lock(hashtext('index-edition'))::text as done", row -> true);
        requireNoYearLost(form);
        UUID id = Ids.next();
        sql.update(
                "insert into index_edition (id, kind, published_on, source, entered_at, entered_by, entered_by_name) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                form.kind().code(),
                form.publishedOn(),
                form.source().strip(),
                clock.instant(),
                caller.subject(),
                caller.name());
        sql.batch(
                "insert into index_value (edition_id, year, value) values (?, ?, ?)",
                form.values().stream()
                        .map(each -> new Object[] {id, each.year(), each.value()})
                        .toList());
        freezeClosedYearsWithout(id, form.kind());
        IndexEdition added = one(id);
        audit.record(AuditEvent.added(RECORD, id, added));
        return added;
    }

    /** A series that lost a year would leave baselines of that year without an index. */
    private void requireNoYearLost(IndexEditionForm form) {
        List<Integer> years = form.values().stream().map(IndexValue::year).toList();
        Optional<Integer> lost = sql
                .list(
                        "select distinct v.year from index_value v join index_edition e on e.id = v.edition_id where e.kind = ? order by 1",
                        row -> row.integer("year"),
                        form.kind().code())
                .stream()
                .filter(year -> !years.contains(year))
                .findFirst();
        lost.ifPresent(year -> {
            throw Problem.unprocessable("index.year-lost", year.toString())
                    .withField("values", "index.year-lost.field", year.toString());
        });
    }

    /** A year that was closed before any edition knew it goes by the first that does. */
    private void freezeClosedYearsWithout(UUID id, IndexKind kind) {
        sql.update("""
                insert into closed_year_index (year, kind, edition_id, frozen_at)
                select extract(year from m.month)::integer, ?, ?, ?
                  from accounting_month m
                  join index_value v on v.edition_id = ? and v.year = extract(year from m.month)
                 where m.state = 'closed' and extract(month from m.month) = 12
                on conflict do nothing""", kind.code(), id, clock.instant(), id);
    }

    @AsFederation
    void remove(UUID id) {
        sql.first("select pg_advisory_xact_lock(hashtext('index-edition'))::text as done", row -> true);
        IndexEdition before = one(id);
        if (!before.closedYears().isEmpty()) {
            throw Problem.conflict("index.used");
        }
        sql.update("delete from index_value where edition_id = ?", id);
        sql.update("delete from index_edition where id = ?", id);
        audit.record(AuditEvent.removed(RECORD, id, before));
    }

    private static IndexEdition edition(Row row) {
        return new IndexEdition(
                row.id("id"),
                IndexKind.of(row.text("kind")),
                row.date("published_on"),
                row.text("source"),
                split(row.textOrNull("series")).map(IndexEditions::value).toList(),
                split(row.textOrNull("closed_years")).map(Integer::valueOf).toList(),
                row.instant("entered_at"),
                row.text("entered_by_name"));
    }

    private static java.util.stream.Stream<String> split(@Nullable String joined) {
        return joined == null ? java.util.stream.Stream.empty() : Arrays.stream(joined.split(","));
    }

    private static IndexValue value(String text) {
        int equals = text.indexOf('=');
        BigDecimal value = new BigDecimal(text.substring(equals + 1));
        return new IndexValue(Integer.valueOf(text.substring(0, equals)), Decimals.plain(value));
    }
}
