-- What departments have been called, and are to be called, day by day: a reorganisation must not change what reports of
-- the months before it call them, closed or not. member_department keeps one row for each code, called as it is now.
create table member_department_period (
    municipality text not null,
    code         text not null,
    valid_from   date not null,
    valid_to     date,
    name_sv      text not null,
    name_en      text not null,
    constraint member_department_period_pk primary key (municipality, code, valid_from),
    constraint member_department_period_municipality_form check (municipality ~ '^[0-9]{4}$')
);
alter table member_department_period enable row level security;
alter table member_department_period force row level security;
create policy member_department_period_tenant on member_department_period
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on member_department_period to ${service}_tenant;
grant select, insert, update, delete on member_department_period to ${service}_federation;

-- As in V1355: the owner sees rows of a table that forces row-level security only while it does not.
alter table member_department no force row level security;
alter table member_department_period no force row level security;
insert into member_department_period (municipality, code, valid_from, valid_to, name_sv, name_en)
select municipality, code, coalesce(valid_from, date '1800-01-01'), valid_to, name_sv, name_en from member_department
on conflict do nothing;
alter table member_department_period force row level security;
alter table member_department force row level security;

create or replace function department_names(of_municipality text, of_month date)
returns table (code text, name_sv text, name_en text)
language sql stable parallel safe as $$
    select d.code, coalesce(c.name_sv, p.name_sv, d.name_sv), coalesce(c.name_en, p.name_en, d.name_en)
      from member_department d
      left join closed_department c on c.municipality = d.municipality and c.month = of_month and c.code = d.code
      left join lateral (
           select name_sv, name_en from member_department_period
            where municipality = d.municipality and code = d.code
              and valid_from <= (of_month + interval '1 month' - interval '1 day')::date
            order by valid_from desc limit 1) p on true
     where d.municipality = of_municipality
$$;
