-- A municipality's departments, each row one for a period of time; reorganised by ending rows and beginning others,
-- never by removing, since readings and statements of the past point at them.
create table department (
  municipality text not null constraint department_municipality_form check (municipality ~ '^[0-9]{4}$'),
  id uuid not null,
  code text not null constraint department_code_form check (code ~ '^[A-Za-z0-9ÅÄÖåäö_-]{1,20}$'),
  name_sv text not null,
  name_en text not null,
  parent_id uuid,
  valid_from date not null,
  valid_to date,
  constraint department_pkey primary key (municipality, id),
  constraint department_begins_once unique (municipality, code, valid_from),
  constraint department_parent_fkey foreign key (municipality, parent_id) references department (municipality, id) on delete restrict
    deferrable initially deferred,
  constraint department_municipality_fkey foreign key (municipality) references municipality (code) on delete restrict,
  constraint department_period check (valid_to is null or valid_to >= valid_from)
);
alter table department enable row level security;
alter table department force row level security;
create policy department_of_tenant on department
  using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on department to ${service}_tenant;
grant select, insert, update on department to ${service}_federation;
