-- Who did what and when, with before and after. Each scope (a municipality, or the federation) has a chain of its own:
-- an entry's hash covers the entry and the hash of the one before it, so no entry can be changed, moved or taken away
-- unseen. Entries are only ever added: nobody but the schema's owner could do more, and the chain would tell.
create table audit_entry (
  scope text not null constraint audit_entry_scope_form check (scope ~ '^([0-9]{4}|federation)$'),
  number bigint not null constraint audit_entry_number_positive check (number > 0),
  id uuid not null,
  occurred_at timestamptz not null,
  actor text not null,
  actor_name text not null,
  client_id text not null,
  request_id text not null,
  action text not null,
  record_type text not null,
  record_id text not null,
  before jsonb,
  after jsonb,
  previous_hash text not null constraint audit_entry_previous_hash_form check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null constraint audit_entry_hash_form check (hash ~ '^[0-9a-f]{64}$'),
  constraint audit_entry_pkey primary key (scope, number),
  constraint audit_entry_id_unique unique (scope, id)
);
create index audit_entry_record on audit_entry (scope, record_type, record_id, number);
create index audit_entry_actor on audit_entry (scope, actor, number);
create index audit_entry_actor_name on audit_entry (scope, lower(actor_name), number);
create index audit_entry_action on audit_entry (scope, action, number);
create index audit_entry_occurred on audit_entry (scope, occurred_at, number);
create index audit_entry_request on audit_entry (scope, request_id, number);

-- The last entry of each chain: locked to add the next, and what tells that the chain's end has been cut off.
create table audit_chain (
  scope text not null constraint audit_chain_scope_form check (scope ~ '^([0-9]{4}|federation)$'),
  number bigint not null,
  hash text not null constraint audit_chain_hash_form check (hash ~ '^[0-9a-f]{64}$'),
  constraint audit_chain_pkey primary key (scope)
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_tenant on audit_entry using (scope = current_tenant()) with check (scope = current_tenant());
alter table audit_chain enable row level security;
alter table audit_chain force row level security;
create policy audit_chain_tenant on audit_chain using (scope = current_tenant()) with check (scope = current_tenant());

grant select, insert on audit_entry to ${service}_tenant, ${service}_federation;
grant select, insert, update (number, hash) on audit_chain to ${service}_tenant, ${service}_federation;
