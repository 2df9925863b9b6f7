-- A member's share of a pool in a month, with what explains it. Lines are added, never changed.
-- No foreign keys but the tenant's form: a run writes a hundred thousand lines from the tables they would
-- point at, in one transaction, and refuses itself unless their sums agree.
create table statement_line (
    municipality    text     not null,
    id              uuid     not null default uuidv7(),
    run_id          uuid     not null,
    month           date     not null,
    pool_id         uuid     not null,
    department_code text,
    amount_ore      bigint   not null,
    numerator       numeric  not null,
    denominator     numeric  not null,
    rounding_ore    smallint not null,
    key_version_id  uuid     not null,
    constraint statement_line_pk primary key (municipality, run_id, id),
    constraint statement_line_municipality_form check (municipality ~ '^[0-9]{4}$')
);
alter table statement_line enable row level security;
alter table statement_line force row level security;
create policy statement_line_tenant on statement_line
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on statement_line to ${service}_tenant;
grant select, insert on statement_line to ${service}_federation;
