-- The answer to a creating call, kept for its Idempotency-Key so that a retry gets the same answer.
create table idempotency_record (
  tenant text not null,
  client text not null,
  key text not null,
  request_hash bytea not null,
  claimed_at timestamptz not null,
  status integer,
  location text,
  etag text,
  body text,
  constraint idempotency_record_pkey primary key (tenant, client, key)
);
create index idempotency_record_age on idempotency_record (claimed_at);
grant select, insert, update, delete on idempotency_record to ${service}_federation;
