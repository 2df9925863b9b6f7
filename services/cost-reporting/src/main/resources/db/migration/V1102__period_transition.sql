-- Every step that somebody took, with what they said; the months' history.
create table period_transition (
    id           uuid        not null,
    period       text        not null,
    from_month   date        not null,
    to_month     date        not null,
    to_state     text        not null,
    comment      text        not null default '',
    made_at      timestamptz not null,
    made_by      text        not null,
    made_by_name text        not null,
    constraint period_transition_pk primary key (id),
    constraint period_transition_state check (to_state in ('draft', 'reviewed', 'approved', 'closed')),
    constraint period_transition_reason check (to_state <> 'draft' or comment <> '')
);
create index period_transition_months on period_transition (from_month, to_month);
create trigger period_transition_stays before update or delete or truncate on period_transition
    execute function refuse_change();
grant select, insert on period_transition to ${service}_federation;
