create table member_population (
    municipality text    not null,
    counted_on   date    not null,
    inhabitants  integer not null,
    source       text    not null default '',
    constraint member_population_pk primary key (municipality, counted_on),
    constraint member_population_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint member_population_not_negative check (inhabitants >= 0),
    constraint member_population_member_fk foreign key (municipality) references member (code)
);
alter table member_population enable row level security;
alter table member_population force row level security;
create policy member_population_tenant on member_population
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on member_population to ${service}_tenant;
grant select, insert, update, delete on member_population to ${service}_federation;
