-- How far a month's figures have come: draft, reviewed, approved, closed, one step at a time. Who reviewed and who
-- approved are two. A month without a row is a draft. Quarters and years are their months.
create table accounting_month (
    month            date        not null,
    state            text        not null default 'draft',
    reviewed_at      timestamptz,
    reviewed_by      text,
    reviewed_by_name text,
    approved_at      timestamptz,
    approved_by      text,
    approved_by_name text,
    closed_at        timestamptz,
    closed_by        text,
    closed_by_name   text,
    constraint accounting_month_pk primary key (month),
    constraint accounting_month_first_day check (extract(day from month) = 1),
    constraint accounting_month_state check (state in ('draft', 'reviewed', 'approved', 'closed')),
    constraint accounting_month_four_eyes check (approved_by <> reviewed_by),
    constraint accounting_month_reviewed check (
        (state = 'draft') = (reviewed_by is null) and (reviewed_by is null) = (reviewed_at is null)
        and (reviewed_by is null) = (reviewed_by_name is null)),
    constraint accounting_month_approved check (
        (state in ('draft', 'reviewed')) = (approved_by is null) and (approved_by is null) = (approved_at is null)
        and (approved_by is null) = (approved_by_name is null)),
    constraint accounting_month_closed check (
        (state = 'closed') = (closed_by is not null) and (closed_by is null) = (closed_at is null)
        and (closed_by is null) = (closed_by_name is null))
);
grant select on accounting_month to ${service}_tenant;
grant select, insert, update on accounting_month to ${service}_federation;
