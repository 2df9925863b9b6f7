-- A year of one organisation's books. Voucher series start over in each, so a voucher's number means nothing without it.
create table fiscal_year (
  id uuid not null,
  organisation_number text not null,
  starts_on date not null,
  ends_on date not null,
  -- No #RAR said so: taken to be the calendar year of the voucher's date.
  assumed boolean not null,
  constraint fiscal_year_pk primary key (id),
  constraint fiscal_year_key unique (organisation_number, starts_on, ends_on),
  constraint fiscal_year_order check (starts_on <= ends_on)
);
grant select, insert, update on fiscal_year to ${service}_federation;
grant select on fiscal_year to ${service}_tenant;
