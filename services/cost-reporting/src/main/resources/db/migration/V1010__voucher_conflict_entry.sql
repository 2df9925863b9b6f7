-- The rows of the file's version of a voucher in conflict, in the columns of ledger_entry, so that choosing it is one insert.
create table voucher_conflict_entry (
  conflict_id uuid not null,
  amount_ore bigint not null,
  period date not null,
  account integer not null,
  row_number integer not null,
  entry_date date,
  cost_centre text,
  project text,
  other_objects jsonb,
  quantity numeric,
  text text,
  constraint voucher_conflict_entry_pk primary key (conflict_id, row_number)
);
grant select, insert on voucher_conflict_entry to ${service}_federation;
