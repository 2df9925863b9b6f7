-- A closed month's report keeps the names that it was closed with, whatever its services, pools, keys and departments
-- come to be called. Months that were closed before this keep the names that they have now.
alter table closed_pool
    add column name_sv         text,
    add column name_en         text,
    add column service_name_sv text,
    add column service_name_en text;
alter table closed_pool disable trigger closed_pool_stays;
update closed_pool c
   set name_sv = p.name_sv, name_en = p.name_en, service_name_sv = coalesce(s.name_sv, p.name_sv),
       service_name_en = coalesce(s.name_en, p.name_en)
  from cost_pool p left join catalogue_service s on s.pool_id = p.id
 where p.id = c.pool_id;
alter table closed_pool enable trigger closed_pool_stays;
alter table closed_pool
    alter column name_sv set not null,
    alter column name_en set not null,
    alter column service_name_sv set not null,
    alter column service_name_en set not null;
grant select on closed_pool to ${service}_tenant;

create table closed_key (
    month   date not null,
    key_id  uuid not null,
    name_sv text not null,
    name_en text not null,
    constraint closed_key_pk primary key (month, key_id)
);
insert into closed_key (month, key_id, name_sv, name_en)
select m.month, k.id, k.name_sv, k.name_en from accounting_month m cross join allocation_key k where m.state = 'closed'
on conflict do nothing;
create trigger closed_key_stays before update or delete or truncate on closed_key execute function refuse_change();
create trigger closed_key_frozen after insert on closed_key referencing new table as added
    for each statement execute function closed_month_frozen();
grant select on closed_key to ${service}_tenant;
grant select, insert on closed_key to ${service}_federation;

create table closed_department (
    municipality text not null,
    month        date not null,
    code         text not null,
    name_sv      text not null,
    name_en      text not null,
    constraint closed_department_pk primary key (municipality, month, code),
    constraint closed_department_municipality_form check (municipality ~ '^[0-9]{4}$')
);
alter table closed_department enable row level security;
alter table closed_department force row level security;
create policy closed_department_tenant on closed_department
    using (municipality = current_tenant()) with check (municipality = current_tenant());
insert into closed_department (municipality, month, code, name_sv, name_en)
select d.municipality, m.month, d.code, d.name_sv, d.name_en
  from accounting_month m cross join member_department d where m.state = 'closed'
on conflict do nothing;
create trigger closed_department_stays before update or delete or truncate on closed_department
    execute function refuse_change();
create trigger closed_department_frozen after insert on closed_department referencing new table as added
    for each statement execute function closed_month_frozen();
grant select on closed_department to ${service}_tenant;
grant select, insert on closed_department to ${service}_federation;
