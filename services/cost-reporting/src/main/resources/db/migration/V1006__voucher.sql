-- A voucher is known by its year, series and number. Programs repeat numbers and send files without any (4I), so the
-- occurrence tells such vouchers apart; which one a file's voucher is, its content hash says.
create table voucher (
  id uuid not null,
  fiscal_year_id uuid not null,
  series text not null,
  number text not null,
  occurrence integer not null,
  voucher_date date not null,
  text text not null,
  content_hash bytea not null,
  import_id uuid not null,
  constraint voucher_pk primary key (id),
  constraint voucher_key unique (fiscal_year_id, series, number, occurrence),
  constraint voucher_occurrence_positive check (occurrence > 0),
  constraint voucher_content_hash_length check (octet_length(content_hash) = 32)
);
grant select, insert, update on voucher to ${service}_federation;
grant select on voucher to ${service}_tenant;
