package se.samverk.costreporting.comparison;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.database.Sql;

/** What a member shares: its own to see, to make and to withdraw, and nobody else's. */
@Singleton
class FigureShares {
    private static final String RECORD = "figure-share";

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    FigureShares(Sql sql, Clock clock, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsTenant(readOnly = true)
    List<FigureShare> page(String municipality, boolean withdrawn, long offset, int limit) {
        return sql.list(
                "select * from figure_share where municipality = ? and (? or withdrawn_at is null)"
                        + " order by withdrawn_at is not null, made_at desc, id desc offset ? limit ?",
                FigureShare::of,
                municipality,
                withdrawn,
                offset,
                limit);
    }

    @AsTenant(readOnly = true)
    long count(String municipality, boolean withdrawn) {
        return sql.count(
                "select count(*) as n from figure_share where municipality = ? and (? or withdrawn_at is null)",
                municipality,
                withdrawn);
    }

    @AsTenant(readOnly = true)
    FigureShare one(String municipality, UUID id) {
        return find(municipality, id);
    }

    private FigureShare find(String municipality, UUID id) {
        return sql.first(
                        "select * from figure_share where municipality = ? and id = ?",
                        FigureShare::of,
                        municipality,
                        id)
                .orElseThrow(Problem::notFound);
    }

    @AsTenant
    FigureShare make(String municipality, FigureShareForm form) {
        requireKnown(municipality, form);
        UUID id = Ids.next();
        sql.update(
                """
                insert into figure_share (municipality, id, figure, subject_code, with_municipality, made_at, made_by, made_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                municipality,
                id,
                form.figure().code(),
                form.subjectCode(),
                form.withMunicipality(),
                clock.instant(),
                caller.subject(),
                caller.name());
        FigureShare made = find(municipality, id);
        audit.record(AuditEvent.added(RECORD, id, made));
        return made;
    }

    @AsTenant
    void withdraw(String municipality, UUID id) {
        FigureShare before = find(municipality, id);
        int withdrawn = sql.update(
                "update figure_share set withdrawn_at = ? where municipality = ? and id = ? and withdrawn_at is null",
                clock.instant(),
                municipality,
                id);
        if (withdrawn == 0) {
            throw Problem.conflict("share.withdrawn");
        }
        audit.record(AuditEvent.of(RECORD, "withdrawn", id, before, find(municipality, id)));
    }

    private void requireKnown(String municipality, FigureShareForm form) {
        String with = form.withMunicipality();
        if (with != null && (with.equals(municipality) || !sql.exists("select from member where code = ?", with))) {
            throw Problem.unprocessable("share.unknown-member")
                    .withField("withMunicipality", "share.unknown-member.field");
        }
        String subject = form.subjectCode();
        if (subject == null) {
            return;
        }
        boolean known = switch (form.figure()) {
            case SERVICE_COST -> sql.exists("select from catalogue_service where code = ?", subject);
            case SAVING -> sql.exists("select from saving_area where code = ?", subject);
            case BUDGET_OUTCOME -> subject.equals("total");
        };
        if (!known) {
            throw Problem.unprocessable("share.unknown-subject")
                    .withField("subjectCode", "share.unknown-subject.field", subject);
        }
    }
}
