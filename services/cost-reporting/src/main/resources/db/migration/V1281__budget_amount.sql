-- What a member is budgeted to pay for a service, month by month; a year is the sum of its months.
create table budget_amount (
    municipality text   not null,
    budget_id    uuid   not null,
    service_id   uuid   not null,
    month        date   not null,
    amount_ore   bigint not null,
    constraint budget_amount_pk primary key (municipality, budget_id, service_id, month),
    constraint budget_amount_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint budget_amount_not_negative check (amount_ore >= 0),
    constraint budget_amount_first_day check (extract(day from month) = 1),
    constraint budget_amount_member_fk foreign key (municipality) references member (code),
    constraint budget_amount_budget_fk foreign key (budget_id) references budget (id),
    constraint budget_amount_service_fk foreign key (service_id) references catalogue_service (id)
);
create index budget_amount_budget on budget_amount (budget_id);
alter table budget_amount enable row level security;
alter table budget_amount force row level security;
create policy budget_amount_tenant on budget_amount
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on budget_amount to ${service}_tenant;
grant select, insert, delete on budget_amount to ${service}_federation;

-- Rows of a decided budget neither come nor go, whoever asks; who decides it meanwhile is waited for.
create function budget_amount_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from budget where id in (select budget_id from changed) and state = 'decided' for share) then
        raise exception 'the budget is decided' using errcode = 'restrict_violation', constraint = 'budget_is_decided';
    end if;
    if exists (select from changed c join budget b on b.id = c.budget_id where extract(year from c.month) <> b.year) then
        raise exception 'the month is not of the budget''s year'
            using errcode = 'check_violation', constraint = 'budget_amount_year';
    end if;
    return null;
end $$;
create trigger budget_amount_added after insert on budget_amount referencing new table as changed
    for each statement execute function budget_amount_guard();
create trigger budget_amount_removed after delete on budget_amount referencing old table as changed
    for each statement execute function budget_amount_guard();
create trigger budget_amount_stays before update or truncate on budget_amount execute function refuse_change();
