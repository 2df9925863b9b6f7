-- The same voucher with other content: the stored one stands until a person has chosen, and said why.
create table voucher_conflict (
  id uuid not null,
  import_id uuid not null,
  voucher_id uuid not null,
  file_date date not null,
  file_text text not null,
  file_content_hash bytea not null,
  state text not null,
  reason text,
  resolved_at timestamptz,
  resolved_by text,
  constraint voucher_conflict_pk primary key (id),
  constraint voucher_conflict_import_fk foreign key (import_id) references ledger_import (id) on delete restrict,
  constraint voucher_conflict_voucher_fk foreign key (voucher_id) references voucher (id) on delete restrict,
  constraint voucher_conflict_once unique (import_id, voucher_id, file_content_hash),
  constraint voucher_conflict_state_known check (state in ('open', 'kept', 'replaced')),
  constraint voucher_conflict_resolution_whole check (
    (state = 'open') = (reason is null) and (state = 'open') = (resolved_at is null)
    and (state = 'open') = (resolved_by is null))
);
create index voucher_conflict_voucher_ix on voucher_conflict (voucher_id, file_content_hash);
grant select, insert, update on voucher_conflict to ${service}_federation;
