-- The register of members: a reference table, written only for the federation. A row is here only once the municipality
-- is a member in every respect; what is on its way stands in onboarding.
create table municipality (
  code text not null constraint municipality_code_form check (code ~ '^[0-9]{4}$'),
  slug text not null constraint municipality_slug_form check (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
  name text not null constraint municipality_name_form check (length(trim(name)) between 1 and 100),
  organisation_number text constraint municipality_organisation_number_form check (organisation_number ~ '^[0-9]{6}-[0-9]{4}$'),
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  constraint municipality_pkey primary key (code),
  constraint municipality_slug_unique unique (slug)
);
create index municipality_name on municipality (name, code);
grant select on municipality to ${service}_tenant;
grant select, insert, update on municipality to ${service}_federation;
