-- When each of a municipality's people last signed in; who they are stands in Keycloak, here is only the id that it gave.
-- No foreign key to the municipality: the event of a sign-in may come after it is gone, and must not be refused for it.
create table user_sign_in (
  municipality text not null constraint user_sign_in_municipality_form check (municipality ~ '^[0-9]{4}$'),
  user_id uuid not null,
  last_at timestamptz not null,
  constraint user_sign_in_pkey primary key (municipality, user_id)
);
create index user_sign_in_last_at on user_sign_in (municipality, last_at);
alter table user_sign_in enable row level security;
alter table user_sign_in force row level security;
create policy user_sign_in_of_tenant on user_sign_in
  using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on user_sign_in to ${service}_tenant;
grant select, insert, update, delete on user_sign_in to ${service}_federation;

-- The same for the federation's own people, who are no municipality's.
create table federation_sign_in (
  user_id uuid not null,
  last_at timestamptz not null,
  constraint federation_sign_in_pkey primary key (user_id)
);
grant select, insert, update, delete on federation_sign_in to ${service}_federation;
