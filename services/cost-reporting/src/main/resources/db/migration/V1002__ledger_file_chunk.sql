-- The original bytes, in pieces of about a megabyte, so that no file has to fit in memory. They arrive in short
-- transactions of their own before their import exists (a slow sender must not hold a connection): no foreign key.
create table ledger_file_chunk (
  import_id uuid not null,
  number integer not null,
  bytes bytea not null,
  constraint ledger_file_chunk_pk primary key (import_id, number)
);
-- Compressing on the way in costs more time than it saves in space for a file read a few times.
alter table ledger_file_chunk alter column bytes set storage external;
grant select, insert, delete on ledger_file_chunk to ${service}_federation;
