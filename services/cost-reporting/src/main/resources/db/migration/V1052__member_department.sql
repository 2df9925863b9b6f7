-- A department never disappears from here once known: readings and lines keep pointing at its code.
create table member_department (
    municipality text not null,
    code         text not null,
    id           uuid not null,
    name_sv      text not null,
    name_en      text not null,
    valid_from   date,
    valid_to     date,
    constraint member_department_pk primary key (municipality, code),
    constraint member_department_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint member_department_member_fk foreign key (municipality) references member (code)
);
alter table member_department enable row level security;
alter table member_department force row level security;
create policy member_department_tenant on member_department
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on member_department to ${service}_tenant;
grant select, insert, update on member_department to ${service}_federation;
