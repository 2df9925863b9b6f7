-- How much each client has left, shared by all replicas. The id is a hash: no address, no session, no name.
-- Losing it in a crash costs nothing but a fresh allowance, so it is not written to the log.
create unlogged table rate_limit (
  id bigint not null,
  state bytea,
  expires_at bigint,
  constraint rate_limit_pkey primary key (id)
);
create index rate_limit_expires_at on rate_limit (expires_at);
grant select, insert, update, delete on rate_limit to ${service}_federation;
