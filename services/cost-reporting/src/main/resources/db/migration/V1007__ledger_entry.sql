-- The rows of the vouchers, millions of them, so narrow: fixed widths first, the rare ones last and null.
-- No foreign key to voucher: it would cost one trigger call a row, as much as the row itself. The import, their only
-- writer, compares counts and sums of what it stored against what it read before it commits.
create table ledger_entry (
  voucher_id uuid not null,
  amount_ore bigint not null,
  -- First day of the month of the voucher's date: what allocation and statements go by.
  period date not null,
  account integer not null,
  row_number integer not null,
  -- Only where the row has a date of its own, other than its voucher's.
  entry_date date,
  cost_centre text,
  project text,
  -- Objects of other dimensions: {"7": "Anna"}.
  other_objects jsonb,
  quantity numeric,
  text text,
  constraint ledger_entry_pk primary key (voucher_id, row_number)
);
grant select, insert, delete on ledger_entry to ${service}_federation;
grant select on ledger_entry to ${service}_tenant;
