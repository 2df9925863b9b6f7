-- Files of people that have been looked through, and how far each has been taken. The rows are kept for a month, so that
-- who took a file can see what came of it; then they go, since the people themselves are Keycloak's to keep.
create table user_import (
  municipality text not null constraint user_import_municipality_form check (municipality ~ '^[0-9]{4}$'),
  id uuid not null,
  file_name text not null,
  state text not null constraint user_import_state check (state in ('previewed', 'running', 'completed')),
  created_at timestamptz not null,
  created_by text not null,
  started_at timestamptz,
  started_by text,
  started_by_name text,
  finished_at timestamptz,
  -- What temporary passwords are made from, until they have been fetched; worth nothing without the service's own key.
  password_seed bytea,
  constraint user_import_pkey primary key (municipality, id)
);
create unique index user_import_one_running on user_import (municipality) where state = 'running';
create index user_import_created on user_import (municipality, created_at desc, id);

create table user_import_row (
  municipality text not null constraint user_import_row_municipality_form check (municipality ~ '^[0-9]{4}$'),
  import_id uuid not null,
  number integer not null,
  username text not null,
  given_name text not null,
  family_name text not null,
  email text not null,
  roles text[] not null,
  has_department boolean not null,
  department_code text,
  enabled boolean,
  action text not null constraint user_import_row_action check (action in ('create', 'change', 'unchanged')),
  changes jsonb not null,
  outcome text not null default 'waiting'
    constraint user_import_row_outcome check (outcome in ('waiting', 'created', 'changed', 'unchanged', 'failed')),
  fault text,
  attempts integer not null default 0,
  constraint user_import_row_pkey primary key (municipality, import_id, number),
  constraint user_import_row_import_fkey foreign key (municipality, import_id)
    references user_import (municipality, id) on delete cascade
);

alter table user_import enable row level security;
alter table user_import force row level security;
create policy user_import_of_tenant on user_import
  using (municipality = current_tenant()) with check (municipality = current_tenant());
alter table user_import_row enable row level security;
alter table user_import_row force row level security;
create policy user_import_row_of_tenant on user_import_row
  using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select, insert, update, delete on user_import, user_import_row to ${service}_tenant;
grant select, delete on user_import, user_import_row to ${service}_federation;
