-- The counts of inhabitants that a closed month went by; a later count or member does not reach back into it.
create table closed_population (
    municipality text    not null,
    month        date    not null,
    counted_on   date    not null,
    inhabitants  integer not null,
    later        boolean not null,
    constraint closed_population_pk primary key (municipality, month),
    constraint closed_population_municipality_form check (municipality ~ '^[0-9]{4}$')
);
alter table closed_population enable row level security;
alter table closed_population force row level security;
create policy closed_population_tenant on closed_population
    using (municipality = current_tenant()) with check (municipality = current_tenant());
create trigger closed_population_stays before update or delete or truncate on closed_population
    execute function refuse_change();
grant select, insert on closed_population to ${service}_federation;
