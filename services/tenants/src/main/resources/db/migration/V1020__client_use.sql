-- How often each API client has called through the gateway, by Swedish day, and how that went.
-- No foreign key to the municipality: what the gateway tells may come after it is gone, and must not be refused for it.
create table api_client_use (
  municipality text not null constraint api_client_use_municipality_form check (municipality ~ '^[0-9]{4}$'),
  client_id text not null constraint api_client_use_client_form check (length(client_id) between 3 and 60),
  day date not null,
  calls bigint not null constraint api_client_use_calls_not_negative check (calls >= 0),
  refused bigint not null constraint api_client_use_refused_not_negative check (refused >= 0),
  failed bigint not null constraint api_client_use_failed_not_negative check (failed >= 0),
  last_call_at timestamptz not null,
  constraint api_client_use_pkey primary key (municipality, client_id, day)
);
create index api_client_use_day on api_client_use (municipality, day);
alter table api_client_use enable row level security;
alter table api_client_use force row level security;
create policy api_client_use_of_tenant on api_client_use
  using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select on api_client_use to ${service}_tenant;
grant select, insert, update, delete on api_client_use to ${service}_federation;

-- The same of the federation's own clients, which are no municipality's.
create table federation_client_use (
  client_id text not null constraint federation_client_use_client_form check (length(client_id) between 3 and 60),
  day date not null,
  calls bigint not null constraint federation_client_use_calls_not_negative check (calls >= 0),
  refused bigint not null constraint federation_client_use_refused_not_negative check (refused >= 0),
  failed bigint not null constraint federation_client_use_failed_not_negative check (failed >= 0),
  last_call_at timestamptz not null,
  constraint federation_client_use_pkey primary key (client_id, day)
);
grant select, insert, update, delete on federation_client_use to ${service}_federation;

-- When API clients are to be stopped, of all realms: the job that stops them looks here. Keycloak has the clients.
create table api_client_end (
  realm_code text not null,
  client_id text not null constraint api_client_end_client_form check (length(client_id) between 3 and 60),
  ends_at timestamptz not null,
  constraint api_client_end_pkey primary key (realm_code, client_id)
);
create index api_client_end_ends_at on api_client_end (ends_at);
grant select, insert, update, delete on api_client_end to ${service}_federation;
