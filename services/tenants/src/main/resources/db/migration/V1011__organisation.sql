-- A municipality governs its own departments, without the federation: its own role writes them. The version is the
-- departments' own, since the tenant role must not touch the register of members; it is also what two who change at once
-- wait for each other on. A department's period is deleted only if it never came into force.
create table organisation (
  municipality text not null constraint organisation_municipality_form check (municipality ~ '^[0-9]{4}$'),
  version bigint not null,
  changed_at timestamptz not null,
  constraint organisation_pkey primary key (municipality),
  constraint organisation_municipality_fkey foreign key (municipality) references municipality (code) on delete restrict
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_of_tenant on organisation
  using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select, insert, update on organisation to ${service}_tenant, ${service}_federation;
grant insert, update, delete on department to ${service}_tenant;
grant delete on department to ${service}_federation;
