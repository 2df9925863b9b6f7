-- Logout tokens that have been used, as hashes, for as long as they are valid: each counts once.
create table logout_token (
  id bytea not null,
  expires_at timestamptz not null,
  constraint logout_token_pkey primary key (id)
);
create index logout_token_expires_at on logout_token (expires_at);
grant select, insert, update, delete on logout_token to ${service}_federation;
