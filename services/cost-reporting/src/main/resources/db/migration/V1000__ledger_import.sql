-- One row per file that finance sends in. The ledger belongs to the federation, so no table of it has a
-- municipality; only the federation's role writes them.
create table ledger_import (
  id uuid not null,
  file_name text not null,
  size_bytes bigint not null,
  sha256 bytea not null,
  state text not null,
  progress_percent integer not null default 0,
  encoding text,
  sie_type integer,
  program text,
  organisation_number text,
  company_name text,
  fiscal_year_from date,
  fiscal_year_to date,
  voucher_count bigint not null default 0,
  new_voucher_count bigint not null default 0,
  entry_count bigint not null default 0,
  new_entry_count bigint not null default 0,
  conflict_count bigint not null default 0,
  warning_count bigint not null default 0,
  error_count bigint not null default 0,
  created_at timestamptz not null,
  finished_at timestamptz,
  created_by text not null,
  -- The import that already took the very same bytes; its stored file is then this one's too.
  same_as uuid,
  constraint ledger_import_pk primary key (id),
  constraint ledger_import_same_as_fk foreign key (same_as) references ledger_import (id) on delete restrict,
  constraint ledger_import_sha256_length check (octet_length(sha256) = 32),
  constraint ledger_import_size_positive check (size_bytes >= 0),
  constraint ledger_import_progress_range check (progress_percent between 0 and 100),
  constraint ledger_import_state_known check (
    state in ('received', 'reading', 'storing', 'completed', 'unchanged', 'refused', 'conflict'))
);
create index ledger_import_sha256_ix on ledger_import (sha256);
create index ledger_import_created_ix on ledger_import (created_at desc, id);
grant select, insert, update on ledger_import to ${service}_federation;
