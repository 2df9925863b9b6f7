-- A signed-in browser. Its cookie holds a random handle, of which only the hash stands here, and its tokens are
-- encrypted with a key that the database never sees: a copy of this table signs nobody in.
create table session (
  id bytea not null,
  realm text not null,
  tokens bytea not null,
  access_expires_at timestamptz not null,
  expires_at timestamptz not null,
  refresh_claimed_until timestamptz,
  created_at timestamptz not null,
  constraint session_pkey primary key (id),
  constraint session_id_length check (octet_length(id) = 32)
);
create index session_expires_at on session (expires_at);
grant select, insert, update, delete on session to ${service}_federation;
