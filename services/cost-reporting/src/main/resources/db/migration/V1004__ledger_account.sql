-- Account names, the latest file's word. Numbers are integers: ranges of accounts are what the mapping rules compare.
create table ledger_account (
  account integer not null,
  name text not null,
  -- T asset, S debt, K cost, I income (#KTYP), where the file says so.
  kind text,
  constraint ledger_account_pk primary key (account),
  constraint ledger_account_positive check (account > 0),
  constraint ledger_account_kind_known check (kind in ('T', 'S', 'K', 'I'))
);
grant select, insert, update on ledger_account to ${service}_federation;
grant select on ledger_account to ${service}_tenant;
